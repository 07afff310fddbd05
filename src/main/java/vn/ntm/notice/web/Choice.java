package vn.ntm.notice.web;

/** An entry of a select. */
public record Choice(String value, String label) {}
