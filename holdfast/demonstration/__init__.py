"""Demonstration authorities: invented children and officers, written as the returns real ones send.

From a seed and a given day comes the same invented authority every time. What the returns hold
goes in through the importer, the rest through actions, as it would for an authority of flesh and
blood. Nothing here stands for a real person, place or council.
"""
