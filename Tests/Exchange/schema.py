"""Whether YAML files are what a JSON schema says, as JSON: `schema.py SCHEMA FILE...`.

For each file the places and the words of what jsonschema finds wrong. YAML is read as its version 1.2 has it: days and words
stay texts, as in editors.
"""

import json
import sys

import yaml
from jsonschema import Draft202012Validator
from jsonschema.exceptions import best_match


class Loader(yaml.SafeLoader):
    """Without types that JSON does not have."""


Loader.yaml_implicit_resolvers = {
    first: [(tag, pattern) for tag, pattern in resolvers if not tag.endswith(("timestamp", "bool", "value", "merge"))]
    for first, resolvers in yaml.SafeLoader.yaml_implicit_resolvers.items()
}
Loader.add_implicit_resolver("tag:yaml.org,2002:bool", __import__("re").compile("^(true|false)$"), list("tf"))

with open(sys.argv[1], encoding="utf-8") as file:
    schema = json.load(file)
Draft202012Validator.check_schema(schema)
validator = Draft202012Validator(schema)
answer = []
for path in sys.argv[2:]:
    with open(path, encoding="utf-8") as file:
        document = yaml.load(file, Loader=Loader)
    answer.append(["/".join(map(str, best_match([error]).absolute_path)) for error in validator.iter_errors(document)])
print(json.dumps(answer))
