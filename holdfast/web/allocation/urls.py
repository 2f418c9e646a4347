"""Addresses of allocation: numbers of the record, and nothing about the child."""

from django.urls import path

from holdfast.web.allocation import service_views, views

urlpatterns = [
    path("allocation/", service_views.board, name="allocation"),
    path("allocation/newcomers/", service_views.newcomers, name="newcomers"),
    path("allocation/meetings/", service_views.meetings, name="allocation-meetings"),
    path("allocation/officers/<int:held>/", service_views.describe, name="describe-reviewer"),
    path("allocation/other-work/", service_views.work, name="service-work"),
    path(
        "allocation/other-work/<int:work>/in-error/",
        service_views.strike_out,
        name="strike-out-work",
    ),
    path("children/<int:child>/entering-care/", views.entering, name="entering-care"),
    path("children/<int:child>/reviewing-officer/", views.officer, name="childs-iro"),
    path("children/<int:child>/reviewing-officer/choose/", views.choose, name="choose-iro"),
    path("children/<int:child>/reviewing-officer/letter/", views.letter, name="iro-letter"),
    path("children/<int:child>/reviewing-officer/told/", views.told, name="iro-told"),
    path(
        "children/<int:child>/reviewing-officer/introduced/",
        views.introduced,
        name="iro-introduced",
    ),
]
