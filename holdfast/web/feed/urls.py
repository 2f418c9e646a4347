"""Addresses of the calendar. The secret part is taken out before an address is looked up."""

from django.urls import path

from holdfast.web.feed import views

urlpatterns = [
    path("", views.manage, name="calendar_feeds"),
    path("make/", views.make, name="calendar_make"),
    path("withdraw/", views.withdraw, name="calendar_withdraw"),
    path("letter/", views.letter, name="daily_letter"),
    path("link/meetings.ics", views.feed, name="calendar_feed"),
]
