package vn.ntm.audit.domain;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import vn.ntm.identity.Actor;
import vn.ntm.identity.Right;
import vn.ntm.identity.Role;
import vn.ntm.shared.ApplicationClock;
import vn.ntm.shared.VietnameseText;
import vn.ntm.ui.NotAllowedException;

/** Reading the trail, each as far as his scope goes (domain 7). */
@Service
public class AuditTrail {

    private static final int PAGE = 50;

    private final AuditEntries entries;

    AuditTrail(AuditEntries entries) {
        this.entries = entries;
    }

    /** What a reader looks for. */
    public record Search(
            String who,
            @Nullable String action,
            String what,
            @Nullable LocalDate from,
            @Nullable LocalDate to,
            @Nullable Long olderThan) {}

    /**
     * A page, newest first.
     *
     * @param older id to go on before; null when there is nothing older
     */
    public record Page(
            List<AuditEntries.Entry> entries, @Nullable Long older, List<String> actions) {}

    @Transactional(readOnly = true)
    public Page read(Actor reader, Search search) {
        if (!reader.may(Right.READ_AUDIT)) {
            throw new NotAllowedException("audit.denied");
        }
        LocalDate from = search.from();
        LocalDate to = search.to();
        List<AuditEntries.Entry> found = entries.find(new AuditEntries.Question(
                readablePath(reader),
                VietnameseText.fold(search.who()),
                search.action(),
                VietnameseText.fold(search.what()),
                from == null ? null : from.atStartOfDay(ApplicationClock.ZONE).toInstant(),
                to == null
                        ? null
                        : to.plusDays(1).atStartOfDay(ApplicationClock.ZONE).toInstant(),
                search.olderThan(),
                PAGE));
        boolean more = found.size() > PAGE;
        List<AuditEntries.Entry> shown = more ? found.subList(0, PAGE) : found;
        return new Page(shown, more ? shown.get(PAGE - 1).id() : null, entries.actions());
    }

    /** Administrators and auditors of everything read also what belongs to no unit; a chair reads his commune. */
    private static @Nullable String readablePath(Actor reader) {
        if (reader.scopePath().equals("/") && (reader.role() == Role.QTHT || reader.role() == Role.KT)) {
            return null;
        }
        return reader.role() == Role.CTX ? reader.unitPath() : reader.scopePath();
    }
}
