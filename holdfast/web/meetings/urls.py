"""Addresses of meetings: their numbers, and nothing about a child."""

from django.urls import path

from holdfast.web.meetings import views

urlpatterns = [
    path("", views.week, name="meetings"),
    path("month/", views.month, name="meetings_month"),
    path("book/", views.book_ahead, name="book_ahead"),
    path("<int:meeting>/", views.meeting, name="meeting"),
    path("<int:meeting>/move/", views.move, name="meeting_move"),
    path("<int:meeting>/displace/", views.displace, name="meeting_displace"),
    path("<int:meeting>/cancel/", views.cancel, name="meeting_cancel"),
    path("<int:meeting>/combine/", views.combine, name="meeting_combine"),
]
