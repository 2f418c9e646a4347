"""Addresses of a review: numbers and the names of forms and papers, nothing about the child."""

from django.urls import path

from holdfast.web.reviews import exclusions, invitations, overview, preparation

urlpatterns = [
    path("reviews/<int:review>/", overview.review, name="review"),
    path("reviews/<int:review>/prepare/<slug:asked>/", preparation.begin, name="prepare"),
    path("reviews/<int:review>/venue/", preparation.venue, name="review-venue"),
    path("reviews/<int:review>/meetings/", preparation.meeting, name="review-meeting"),
    path("reviews/<int:review>/papers/", preparation.papers, name="review-papers"),
    path("reviews/<int:review>/papers/<slug:paper>/", preparation.paper, name="review-paper"),
    path("reviews/<int:review>/invitations/", invitations.everyone, name="invitations"),
    path("reviews/<int:review>/invitations/ask/", invitations.ask, name="invite"),
    path("reviews/<int:review>/invitations/leave-out/", invitations.leave_out, name="leave-out"),
    path("reviews/<int:review>/invitations/<int:invitation>/", invitations.one, name="invitation"),
    path("children/<int:child>/exclusions/", exclusions.everyone, name="exclusions"),
    path("children/<int:child>/exclusions/<int:exclusion>/", exclusions.one, name="exclusion"),
]
