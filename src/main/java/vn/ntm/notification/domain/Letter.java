package vn.ntm.notification.domain;

import java.util.List;

/**
 * A message as one reads it, before it is known whether as text or as a page.
 *
 * @param path where the whole of it leads
 * @param why why the reader gets it and where to change that
 */
public record Letter(String subject, String greeting, String lead, List<Part> parts, String path, String why) {

    /** A group of lines under a heading; the heading may be empty. */
    public record Part(String heading, List<Line> lines) {}

    /** One duty. */
    public record Line(String title, String note, String path) {}
}
