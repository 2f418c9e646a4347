"""Addresses of a review that is being held: numbers and names of agenda items."""

from django.urls import path

from holdfast.web.reviews import postponing, workspace, workspace_decisions
from holdfast.web.reviews.workspace_session import sign_in

urlpatterns = [
    path("<int:review>/postpone/", postponing.postpone, name="review-postpone"),
    path("<int:review>/hold/", workspace.start, name="review-hold"),
    path("<int:review>/hold/begin/", workspace.begin, name="review-hold-begin"),
    path("<int:review>/hold/items/<slug:item>/", workspace.item, name="review-hold-item"),
    path(
        "<int:review>/hold/items/<slug:item>/choose/", workspace.choose, name="review-hold-choose"
    ),
    path("<int:review>/hold/items/<slug:item>/adjourn/", workspace.aside, name="review-hold-aside"),
    path("<int:review>/hold/decisions/", workspace_decisions.add, name="review-hold-decide"),
    path(
        "<int:review>/hold/decisions/<int:decision>/",
        workspace_decisions.reword,
        name="review-hold-decision",
    ),
    path(
        "<int:review>/hold/decisions/<int:decision>/withdraw/",
        workspace_decisions.withdraw,
        name="review-hold-withdraw",
    ),
    path(
        "<int:review>/hold/decisions/<int:decision>/mark/", workspace.mark, name="review-hold-mark"
    ),
    path("<int:review>/hold/room/", workspace.room, name="review-hold-room"),
    path("<int:review>/hold/sittings/", workspace.sittings, name="review-hold-sittings"),
    path("<int:review>/hold/adjourn/", workspace.adjourn, name="review-hold-adjourn"),
    path("<int:review>/hold/finish/", workspace.finish, name="review-hold-finish"),
    path("<int:review>/hold/sign-in/", sign_in, name="review-hold-sign-in"),
]
