"""Addresses of changes between reviews: numbers of the record, and nothing about the child."""

from django.urls import path

from holdfast.web.changes import proposal_views, views

urlpatterns = [
    path("changes/", views.inbox, name="changes"),
    path("changes/<int:change>/", views.change, name="change"),
    path("changes/proposals/", proposal_views.listed, name="proposals"),
    path("changes/proposals/<int:proposal>/", proposal_views.proposal, name="proposal"),
    path("children/<int:child>/changes/tell/", views.tell, name="tell-change"),
    path("children/<int:child>/changes/heard/", views.heard, name="heard-change"),
    path("children/<int:child>/changes/propose/", proposal_views.propose, name="propose-change"),
    path(
        "children/<int:child>/changes/carry-out/<slug:step>/",
        proposal_views.carry_out,
        name="carry-out-change",
    ),
]
