"""Addresses for people without an account. None tells whose form it is, or what it asks."""

from django.urls import path

from holdfast.web.outside import views

urlpatterns = [
    path("", views.start, name="answer"),
    path("link/", views.link, name="answer_link"),
    path("<int:number>/", views.question, name="answer_question"),
    path("check/", views.check, name="answer_check"),
    path("sent/", views.sent, name="answer_sent"),
    path("leave/", views.leave, name="answer_leave"),
]
"""A link itself is `/answer/<token>/`; its token never reaches an address pattern."""
