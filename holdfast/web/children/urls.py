"""Addresses of children. A child is a number of the record here, never a name."""

from django.urls import path

from holdfast.web.children import views

urlpatterns = [
    path("", views.mine, name="children"),
    path("all/", views.everyone, name="children_all"),
    path("search/", views.search, name="child_search"),
    path("<int:child>/", views.child, name="child"),
    path("<int:child>/reviews/", views.reviews, name="childs-reviews"),
]
