package vn.ntm.notice.domain;

import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import vn.ntm.identity.Actor;
import vn.ntm.notice.NoticeSearch;
import vn.ntm.notice.domain.NoticeRegister.ItemHit;
import vn.ntm.notice.domain.NoticeRegister.Row;
import vn.ntm.notice.domain.extraction.ItemPath;
import vn.ntm.shared.SearchTerms;

/** Search over whole notices and over their single items, with one look at what the actor may read. */
@Service
@Transactional(readOnly = true)
class NoticeFinding implements NoticeSearch {

    private final NoticeAccess access;
    private final NoticeRegister register;

    NoticeFinding(NoticeAccess access, NoticeRegister register) {
        this.access = access;
        this.register = register;
    }

    @Override
    public Hits search(SearchTerms terms, Actor actor, int limit) {
        if (terms.isEmpty()) {
            return Hits.NONE;
        }
        NoticeVisibility viewer = access.of(actor);
        return new Hits(
                register.found(terms.query(), viewer, limit).stream()
                        .map(row -> new Found(label(row), row.subject(), row.issuerName(), "/thong-bao/" + row.id()))
                        .toList(),
                register.items(terms.query(), viewer, limit).stream()
                        .map(NoticeFinding::item)
                        .toList());
    }

    private static Item item(ItemHit hit) {
        String place = ItemPath.inWords(hit.path());
        return new Item(
                Character.toUpperCase(place.charAt(0)) + place.substring(1),
                hit.text(),
                label(hit.notice()),
                "/thong-bao/" + hit.notice().id());
    }

    private static String label(Row row) {
        return row.numberLabel() + " · " + row.dateLabel();
    }
}
