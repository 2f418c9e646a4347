"""The addresses of documents."""

from django.urls import path

from holdfast.web.documents import childs, views

urlpatterns = [
    path("children/<int:child>/letters/", childs.listed, name="childs-letters"),
    path("children/<int:child>/letters/<slug:use>/", childs.make, name="make-letter"),
    path("documents/<int:document>/", views.one, name="document"),
    path("documents/<int:document>/write/", views.write, name="document-write"),
    path("documents/<int:document>/anew/", views.anew, name="document-anew"),
    path("documents/<int:document>/final/", views.final, name="document-final"),
    path("documents/<int:document>/add/", views.add, name="document-add"),
    path("documents/<int:document>/send/", views.send, name="document-send"),
    path("documents/<int:document>/as.<slug:file>", views.download_now, name="document-file"),
    path(
        "documents/<int:document>/copies/<int:copy>.<slug:file>",
        views.download_copy,
        name="document-copy",
    ),
]
