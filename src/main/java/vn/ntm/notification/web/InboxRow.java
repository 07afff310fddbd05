package vn.ntm.notification.web;

import vn.ntm.notification.domain.InboxEntry;
import vn.ntm.notification.domain.LetterWriter;
import vn.ntm.shared.Dates;

/** A line of the inbox as printed. */
public record InboxRow(
        long id, String icon, String kindKey, String title, String body, String at, String path, boolean read) {

    static InboxRow of(InboxEntry entry, LetterWriter letters) {
        return new InboxRow(
                entry.id(),
                entry.kind().icon(),
                entry.kind().labelKey(),
                entry.title(),
                letters.summary(entry),
                Dates.format(entry.at()),
                "/tin-bao/" + entry.id(),
                entry.read());
    }
}
