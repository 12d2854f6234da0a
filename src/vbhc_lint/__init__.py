"""Linter for Vietnamese administrative documents (văn bản hành chính) under Nghị định 30/2020/NĐ-CP."""

__version__ = "0.1.0"
