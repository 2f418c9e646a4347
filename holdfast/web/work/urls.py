"""Addresses of the lists of work. None says anything about a child."""

from django.urls import path

from holdfast.web.work import views

urlpatterns = [
    path("", views.owed, name="my_work"),
    path("watching/", views.watched, name="work_watched"),
    path("team/", views.team, name="work_team"),
    path("service/", views.service, name="work_service"),
    path("calendar/", views.calendar, name="work_calendar"),
    path("why/<int:duty>/", views.reason, name="duty_reason"),
]
