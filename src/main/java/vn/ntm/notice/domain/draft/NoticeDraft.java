package vn.ntm.notice.domain.draft;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import vn.ntm.notice.domain.RecipientList;
import vn.ntm.notice.domain.extraction.NoticeExtraction;
import vn.ntm.notice.domain.extraction.NoticeReading;
import vn.ntm.notice.domain.extraction.NoticeReading.Passage;
import vn.ntm.notice.domain.extraction.ReadDuty;
import vn.ntm.notice.domain.extraction.ReadItem;
import vn.ntm.notice.domain.extraction.ReadRecipient;
import vn.ntm.notice.domain.extraction.ReadUnit;
import vn.ntm.task.AssignmentRole;

/**
 * What a person writes of a notice; its record is kept beside it.
 *
 * @param opening paragraphs before the items, one a line
 * @param attendees who took part; empty where the opening says so itself
 * @param closing paragraphs after the items, one a line
 * @param recipients a line for each, "+ ..." for one under another
 * @param electronic the same for the electronic copy
 */
public record NoticeDraft(
        String opening, String attendees, DraftOutline outline, String closing, String recipients, String electronic) {

    /** What a text holds already, duties and all: the paper is gone on with where others left it. */
    public static NoticeDraft of(NoticeExtraction read) {
        NoticeReading notice = read.notice();
        List<DraftItem> items = notice.items().stream()
                .map(item -> new DraftItem(DraftLevel.of(item), item.mark(), item.text(), duties(read, item)))
                .toList();
        return new NoticeDraft(
                lines(notice.opening()),
                "",
                new DraftOutline(items),
                lines(notice.closing()),
                recipients(notice, RecipientList.PAPER),
                recipients(notice, RecipientList.ELECTRONIC));
    }

    private static String lines(List<Passage> passages) {
        return passages.stream().map(Passage::text).collect(Collectors.joining("\n"));
    }

    private static String recipients(NoticeReading notice, RecipientList list) {
        return notice.recipients().stream()
                .filter(one -> one.list() == list)
                .map(NoticeDraft::line)
                .collect(Collectors.joining("\n"));
    }

    private static String line(ReadRecipient one) {
        return (one.depth() > 0 ? "+ " : "") + one.text();
    }

    static List<DraftDuty> duties(NoticeExtraction read, ReadItem item) {
        return read.duties().stream()
                .filter(duty -> item.path().equals(duty.itemPath()))
                .map(NoticeDraft::duty)
                .toList();
    }

    private static DraftDuty duty(ReadDuty read) {
        return new DraftDuty(
                names(read, true),
                names(read, false),
                read.text(),
                read.deadline() == null
                        ? ""
                        : read.deadline().phrase().replaceAll("[*_]{2,}", "").replaceAll("\\s+", " "),
                "",
                "",
                read.text());
    }

    private static List<String> names(ReadDuty read, boolean leads) {
        return read.assignees().stream()
                .filter(one -> (one.role() != AssignmentRole.SUPPORTING) == leads)
                .map(ReadUnit::name)
                .toList();
    }

    /** The same draft with other items. */
    public NoticeDraft with(DraftOutline other) {
        return new NoticeDraft(opening, attendees, other, closing, recipients, electronic);
    }

    /** The duties that the reader finds in items for which none were entered. */
    public NoticeDraft readingDuties(NoticeExtraction read) {
        List<DraftItem> items = new ArrayList<>(outline.items());
        List<ReadItem> readItems = read.notice().items();
        int at = 0;
        for (int i = 0; i < items.size(); i++) {
            DraftItem item = items.get(i);
            if (item.printed().isEmpty()) {
                continue;
            }
            if (item.duties().isEmpty()
                    && at < readItems.size()
                    && readItems.get(at).mark().equals(item.mark())) {
                items.set(i, new DraftItem(item.level(), item.mark(), item.text(), duties(read, readItems.get(at))));
            }
            at++;
        }
        return with(new DraftOutline(items));
    }
}
