package vn.ntm.notification.domain;

import java.io.StringWriter;
import java.util.function.UnaryOperator;
import vn.ntm.ui.Html;

/** A letter as plain text and as a simple page: one column, no pictures, nothing that must be fetched. */
final class LetterForms {

    private static final String BODY =
            "font-family:Arial,Helvetica,sans-serif;font-size:15px;line-height:1.45;color:#1a231e;max-width:640px";
    private static final String LINK = "color:#1a5741;font-weight:bold;text-decoration:none";
    private static final String SMALL = "font-size:13px;color:#59645e";

    private LetterForms() {}

    static String plain(Letter letter, UnaryOperator<String> absolute) {
        StringBuilder out = new StringBuilder();
        out.append(letter.greeting()).append("\n\n").append(letter.subject()).append("\n");
        if (!letter.lead().isBlank()) {
            out.append(letter.lead()).append("\n");
        }
        for (Letter.Part part : letter.parts()) {
            out.append("\n").append(part.heading()).append("\n");
            for (Letter.Line line : part.lines()) {
                out.append("- ").append(line.title());
                if (!line.note().isEmpty()) {
                    out.append(" (").append(line.note()).append(")");
                }
                out.append("\n  ").append(absolute.apply(line.path())).append("\n");
            }
        }
        out.append("\n")
                .append(absolute.apply(letter.path()))
                .append("\n\n-- \n")
                .append(letter.why());
        return out.append("\n").toString();
    }

    static String page(Letter letter, UnaryOperator<String> absolute) {
        StringWriter text = new StringWriter();
        Html out = new Html(text);
        out.raw("<!DOCTYPE html><html lang=\"vi\"><head><meta charset=\"UTF-8\"><title>")
                .text(letter.subject())
                .raw("</title></head><body style=\"" + BODY + "\"><p>")
                .text(letter.greeting())
                .raw("</p><p>");
        link(out, absolute.apply(letter.path()), letter.subject());
        out.raw("</p>");
        if (!letter.lead().isBlank()) {
            out.raw("<p>").text(letter.lead()).raw("</p>");
        }
        for (Letter.Part part : letter.parts()) {
            out.raw("<h2 style=\"font-size:16px;margin:18px 0 6px\">")
                    .text(part.heading())
                    .raw("</h2><ul>");
            for (Letter.Line line : part.lines()) {
                out.raw("<li style=\"margin-bottom:6px\">");
                link(out, absolute.apply(line.path()), line.title());
                out.raw("<br><span style=\"" + SMALL + "\">").text(line.note()).raw("</span></li>");
            }
            out.raw("</ul>");
        }
        out.raw("<p style=\"" + SMALL + ";border-top:1px solid #ddd;padding-top:8px\">")
                .text(letter.why())
                .raw("</p></body></html>");
        return text.toString();
    }

    private static void link(Html out, String address, String words) {
        out.raw("<a style=\"" + LINK + "\" href=\"")
                .text(address)
                .raw("\">")
                .text(words)
                .raw("</a>");
    }
}
