#include "CTemplates.h"

static const uint8_t decision_stages[] = {
#embed "decision-stages.yaml"
};

static const uint8_t life_cycle[] = {
#embed "life-cycle.yaml"
};

static const uint8_t b2b[] = {
#embed "b2b.yaml"
};

static const uint8_t e_commerce[] = {
#embed "e-commerce.yaml"
};

static const uint8_t retail_service[] = {
#embed "retail-service.yaml"
};

static const uint8_t subscription[] = {
#embed "subscription.yaml"
};

static const uint8_t bank_account[] = {
#embed "bank-account.yaml"
};

static const uint8_t insurance_claim[] = {
#embed "insurance-claim.yaml"
};

static const uint8_t support_case[] = {
#embed "support-case.yaml"
};

static const uint8_t onboarding[] = {
#embed "onboarding.yaml"
};

static const uint8_t life_experience[] = {
#embed "life-experience.yaml"
};

static const uint8_t service_blueprint[] = {
#embed "service-blueprint.yaml"
};

static const uint8_t employee_journey[] = {
#embed "employee-journey.yaml"
};

static const TemplateFile files[] = {
    {"decision-stages.yaml", decision_stages, sizeof decision_stages},
    {"life-cycle.yaml", life_cycle, sizeof life_cycle},
    {"b2b.yaml", b2b, sizeof b2b},
    {"e-commerce.yaml", e_commerce, sizeof e_commerce},
    {"retail-service.yaml", retail_service, sizeof retail_service},
    {"subscription.yaml", subscription, sizeof subscription},
    {"bank-account.yaml", bank_account, sizeof bank_account},
    {"insurance-claim.yaml", insurance_claim, sizeof insurance_claim},
    {"support-case.yaml", support_case, sizeof support_case},
    {"onboarding.yaml", onboarding, sizeof onboarding},
    {"life-experience.yaml", life_experience, sizeof life_experience},
    {"service-blueprint.yaml", service_blueprint, sizeof service_blueprint},
    {"employee-journey.yaml", employee_journey, sizeof employee_journey},
};

size_t templateCount(void) { return sizeof files / sizeof files[0]; }

TemplateFile templateFile(size_t index) { return files[index]; }
