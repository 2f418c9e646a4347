"""Addresses of consultation and the child's part: numbers of the record alone."""

from django.urls import path

from holdfast.web.consultation import asking, examples, part

urlpatterns = [
    path("reviews/<int:review>/consultation/", asking.consultation, name="consultation"),
    path("reviews/<int:review>/consultation/link/", asking.make_link, name="make-link"),
    path("reviews/<int:review>/consultation/together/", asking.together, name="ask-together"),
    path("links/<int:link>/withdraw/", asking.withdraw, name="withdraw-link"),
    path("links/answers/<int:answers>/", asking.held, name="held-answers"),
    path("children/<int:child>/part/", part.childs, name="childs-part"),
    path("requests/", part.requests, name="requests"),
    path("case-examples/", examples.examples, name="case-examples"),
    path("case-examples/<int:example>/", examples.example, name="case-example"),
    path("compliments/<int:compliment>/", part.card, name="compliment-card"),
]
