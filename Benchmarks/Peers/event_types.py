"""The types of events of events.py."""

# In the order of how common they are.
TYPES = (
    "page_view product_view search app_open category_view add_to_cart login ad_click email_open view_cart checkout_start "
    "push_open signup payment_info review_read purchase app_close email_click wishlist_add ad_view shipping_info coupon_apply "
    "faq_view wishlist_view video_play support_chat profile_edit video_end error_shown address_add remove_from_cart "
    "logout review_write support_call survey_answer share download subscribe unsubscribe refund_request"
).split()
