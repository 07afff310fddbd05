package vn.ntm.notice.domain;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import vn.ntm.identity.Actor;
import vn.ntm.notice.domain.extraction.NoticeReading;
import vn.ntm.notice.domain.extraction.NoticeReading.Header;
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

    /**
     * The authority that issued a paper: of those the actor may register for, the one that the letterhead names; a
     * letterhead that is lost leaves the committee of the actor's own territory.
     */
    public Optional<UnitId> likely(Header head, Actor actor) {
        List<UnitSummary> possible = forActor(actor);
        String printed = VietnameseText.fold(Stream.of(head.parentBody(), head.issuingBody())
                        .filter(Objects::nonNull)
                        .collect(Collectors.joining(" ")))
                .replace("uy ban nhan dan", "ubnd");
        Optional<UnitSummary> named = possible.stream()
                .filter(unit ->
                        !printed.isEmpty() && VietnameseText.fold(unit.name()).equals(printed))
                .findFirst();
        return named.or(() -> own(possible, actor)).map(UnitSummary::id);
    }

    private Optional<UnitSummary> own(List<UnitSummary> possible, Actor actor) {
        UnitSummary office = units.find(actor.unitId()).orElse(null);
        if (office == null) {
            return Optional.empty();
        }
        String territory = territoryOf(office);
        return possible.stream()
                .filter(unit ->
                        unit.kind() == UnitKind.UBND && territoryOf(unit).equals(territory))
                .findFirst();
    }

    /** Units that a recipient of this authority may be. */
    public List<UnitSummary> inTerritory(String territory) {
        return units.inScope(territory, clock.today()).stream()
                .filter(unit -> unit.kind() != UnitKind.THON)
                .toList();
    }

    /** Path of the area that an authority of the actor's scope governs. */
    public Optional<String> territory(UnitId id, Actor actor) {
        return find(id, actor).map(Issuer::territory);
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
