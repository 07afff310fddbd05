package vn.ntm.notice.domain;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import vn.ntm.identity.Actor;
import vn.ntm.notice.domain.extraction.NoticeReading;
import vn.ntm.organisation.UnitId;
import vn.ntm.organisation.UnitKind;
import vn.ntm.organisation.UnitSummary;
import vn.ntm.organisation.Units;
import vn.ntm.shared.ApplicationClock;
import vn.ntm.shared.VietnameseText;

/** The directory of units as notices use it: who issues, and who is meant by a line of the recipients. */
@Component
public class Issuers {

    private static final Set<UnitKind> KINDS = Set.of(UnitKind.UBND, UnitKind.BAN_CHI_DAO);

    private final Units units;
    private final ApplicationClock clock;

    Issuers(Units units, ApplicationClock clock) {
        this.units = units;
        this.clock = clock;
    }

    /** Authorities the actor may register a notice for. */
    public List<UnitSummary> forActor(Actor actor) {
        return units.inScope(actor.scopePath(), clock.today()).stream()
                .filter(unit -> KINDS.contains(unit.kind()))
                .toList();
    }

    /** Units that a recipient of this authority may be. */
    public List<UnitSummary> inTerritory(String territory) {
        return units.inScope(territory, clock.today()).stream()
                .filter(unit -> unit.kind() != UnitKind.THON)
                .toList();
    }

    Optional<Issuer> find(UnitId id, Actor actor) {
        return units.find(id)
                .filter(unit -> actor.sees(unit.path()))
                .map(unit -> new Issuer(unit.id(), unit.name(), unit.path(), territoryOf(unit)));
    }

    private String territoryOf(UnitSummary unit) {
        List<Long> ids = new ArrayList<>(unit.ancestorIds());
        Map<UnitId, UnitSummary> line =
                units.findAll(ids.stream().map(UnitId::new).toList());
        Collections.reverse(ids);
        for (Long id : ids) {
            UnitSummary above = line.get(new UnitId(id));
            if (above != null && above.kind().isAdministrative()) {
                return above.path();
            }
        }
        return unit.path();
    }

    /** Links those recipients that name exactly one unit of the territory. */
    void linkRecipients(ConclusionNotice notice, NoticeReading reading) {
        LocalDate day = notice.entry().paperDay();
        for (Recipient recipient : notice.recipients()) {
            if (recipient.purpose() != RecipientPurpose.ARCHIVE) {
                String name = recipient.text().replaceFirst("\\s*\\([^)]*\\)$", "");
                recipient.linkTo(oneNamed(name, notice.entry().ownerPath(), day));
            }
        }
    }

    private @Nullable UnitId oneNamed(String name, String territory, @Nullable LocalDate day) {
        String wanted = VietnameseText.fold(name);
        List<UnitSummary> same = units.search(name, territory, day, 5).stream()
                .filter(unit -> VietnameseText.fold(unit.name()).equals(wanted))
                .toList();
        return same.size() == 1 ? same.get(0).id() : null;
    }
}
