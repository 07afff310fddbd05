package vn.ntm.assessment.domain;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import vn.ntm.assessment.AssessmentTeams;
import vn.ntm.assessment.domain.AssessmentTeam.Check;
import vn.ntm.assessment.domain.AssessmentTeam.Member;
import vn.ntm.criteria.CriteriaCatalogue;
import vn.ntm.criteria.CriteriaCatalogue.Item;
import vn.ntm.identity.Actor;
import vn.ntm.organisation.UnitId;
import vn.ntm.organisation.UnitSummary;
import vn.ntm.organisation.Units;
import vn.ntm.shared.ApplicationClock;
import vn.ntm.shared.AuditableEvent;
import vn.ntm.shared.Dates;
import vn.ntm.shared.Outcome;
import vn.ntm.shared.Rejection;
import vn.ntm.shared.VietnameseText;

/** Sets teams up, and lets their members record what they check. */
@Service
@Transactional
public class TeamService implements AssessmentTeams {

    private static final int LONGEST = 300;
    private static final int LONGEST_NOTE = 2_000;

    private final TeamStore store;
    private final Units units;
    private final CriteriaCatalogue catalogue;
    private final ApplicationEventPublisher publisher;
    private final ApplicationClock clock;

    TeamService(
            TeamStore store,
            Units units,
            CriteriaCatalogue catalogue,
            ApplicationEventPublisher publisher,
            ApplicationClock clock) {
        this.store = store;
        this.units = units;
        this.catalogue = catalogue;
        this.publisher = publisher;
        this.clock = clock;
    }

    @Override
    public Outcome<Long> setUp(NewTeam wanted, Actor by) {
        UnitSummary area = units.find(wanted.area()).orElseThrow();
        Outcome<Long> done = setUp(area, wanted.setId(), wanted.name(), wanted.document(), by);
        if (done.isRejected()) {
            return done;
        }
        AssessmentTeam team = Objects.requireNonNull(store.find(done.value()));
        for (NewMember member : wanted.members()) {
            Set<Long> criteria = new HashSet<>();
            catalogue.resolve(wanted.setId(), member.criteria()).values().forEach(item -> criteria.add(item.id()));
            Set<Long> communes = new HashSet<>();
            member.communes().forEach(unit -> communes.add(unit.value()));
            Long user = member.user() == null ? null : member.user().value();
            Long office = member.office() == null ? null : member.office().value();
            Outcome<Long> added = add(
                    team,
                    area,
                    new Member(0, 0, user, office, member.name(), member.title(), criteria, communes, false),
                    by);
            if (added.isRejected()) {
                throw new IllegalArgumentException(member.name() + ": " + added.rejections());
            }
        }
        return done;
    }

    /** A team without members yet. */
    public Outcome<Long> setUp(
            UnitSummary area, @Nullable Long setId, @Nullable String typed, @Nullable String typedDocument, Actor by) {
        String name = VietnameseText.cleanOrNull(typed);
        String document = VietnameseText.cleanOrNull(typedDocument);
        if (!AssessmentTeam.mayKeep(by, area) || !area.kind().level().isAboveCommunes()) {
            return Outcome.rejected(Rejection.of("assessment.denied.team"));
        }
        if (name == null || name.length() > LONGEST) {
            return Outcome.rejected(Rejection.onField("name", "assessment.error.teamName"));
        }
        if (document != null && document.length() > LONGEST) {
            return Outcome.rejected(Rejection.onField("document", "assessment.error.tooLong", LONGEST));
        }
        if (setId == null || catalogue.find(setId).isEmpty()) {
            return Outcome.rejected(Rejection.onField("set", "assessment.error.setRequired"));
        }
        if (store.isKnown(area.id(), setId, name)) {
            return Outcome.rejected(Rejection.onField("name", "assessment.error.teamTwice"));
        }
        long id = store.add(area.id(), setId, name, document, by, clock.instant());
        tell("TEAM_SET_UP", id, name, area.id(), null, document, by);
        return Outcome.done(id);
    }

    /** A member with what he checks and where; {@code member}'s id and team are not looked at. */
    public Outcome<Long> add(AssessmentTeam team, UnitSummary area, Member wanted, Actor by) {
        List<Rejection> rejections = new ArrayList<>();
        if (!AssessmentTeam.mayKeep(by, area) || !team.isOpen()) {
            rejections.add(Rejection.of("assessment.denied.team"));
        }
        Set<Long> criteria = new HashSet<>();
        catalogue.itemsOf(team.setId()).stream().filter(Item::isCriterion).forEach(item -> criteria.add(item.id()));
        Set<Long> communes = new HashSet<>();
        units.communesOf(area.path(), clock.today())
                .forEach(unit -> communes.add(unit.id().value()));
        if (wanted.criteria().isEmpty() || !criteria.containsAll(wanted.criteria())) {
            rejections.add(Rejection.onField("criteria", "assessment.error.teamCriteria"));
        }
        if (wanted.communes().isEmpty() || !communes.containsAll(wanted.communes())) {
            rejections.add(Rejection.onField("communes", "assessment.error.teamCommunes"));
        }
        boolean known = store.members(List.of(team.id())).stream()
                .anyMatch(one -> !one.removed()
                        && Objects.equals(one.userId(), wanted.userId())
                        && Objects.equals(one.officeId(), wanted.officeId()));
        if (known) {
            rejections.add(Rejection.onField("who", "assessment.error.teamMemberTwice"));
        }
        if (!rejections.isEmpty()) {
            return Outcome.rejected(rejections);
        }
        long id = store.addMember(team.id(), wanted, by, clock.instant());
        tell("TEAM_MEMBER", team.id(), team.name(), area.id(), null, wanted.name(), by);
        return Outcome.done(id);
    }

    /** He leaves; what he checked stays. */
    public Outcome<Long> remove(AssessmentTeam team, UnitSummary area, long member, Actor by) {
        if (!AssessmentTeam.mayKeep(by, area) || !store.removeMember(team.id(), member, clock.instant())) {
            return Outcome.rejected(Rejection.of("assessment.denied.team"));
        }
        tell("TEAM_MEMBER_REMOVED", team.id(), team.name(), area.id(), "thành viên " + member, null, by);
        return Outcome.done(member);
    }

    /** Its work is done. */
    public Outcome<Long> end(AssessmentTeam team, UnitSummary area, Actor by) {
        if (!AssessmentTeam.mayKeep(by, area) || !store.end(team.id(), clock.instant())) {
            return Outcome.rejected(Rejection.of("assessment.denied.team"));
        }
        tell("TEAM_ENDED", team.id(), team.name(), area.id(), null, null, by);
        return Outcome.done(team.id());
    }

    /** The membership under which this person checks that criterion there. */
    @Transactional(readOnly = true)
    public Optional<Member> memberFor(AssessmentTeam team, UnitSummary commune, long criterion, Actor actor) {
        return store.members(List.of(team.id())).stream()
                .filter(member -> team.mayRecord(actor, member, commune, criterion))
                .findFirst();
    }

    /** What was found of the evidence for a criterion in a commune; {@code day} null for today. */
    public Outcome<Long> record(
            AssessmentTeam team,
            UnitSummary commune,
            Item criterion,
            @Nullable CheckResult result,
            @Nullable LocalDate typedDay,
            @Nullable String typedNote,
            Actor by) {
        Optional<Member> member = memberFor(team, commune, criterion.id(), by);
        if (member.isEmpty()) {
            return Outcome.rejected(Rejection.of("assessment.denied.check"));
        }
        List<Rejection> rejections = new ArrayList<>();
        LocalDate day = typedDay == null ? clock.today() : typedDay;
        String note = VietnameseText.cleanOrNull(typedNote);
        if (result == null) {
            rejections.add(Rejection.onField("result", "assessment.error.checkResult"));
        }
        if (day.isAfter(clock.today())) {
            rejections.add(Rejection.onField("day", "assessment.error.recognitionAhead"));
        }
        if (note == null && result != null && result != CheckResult.GOOD) {
            rejections.add(Rejection.onField("note", "assessment.error.checkNote"));
        }
        if (note != null && note.length() > LONGEST_NOTE) {
            rejections.add(Rejection.onField("note", "assessment.error.tooLong", LONGEST_NOTE));
        }
        if (result == null || !rejections.isEmpty()) {
            return Outcome.rejected(rejections);
        }
        store.addCheck(
                new Check(
                        member.get().id(),
                        commune.id().value(),
                        criterion.id(),
                        day,
                        result,
                        note,
                        clock.instant(),
                        by.name(),
                        by.position()),
                by);
        tell(
                "TEAM_CHECK",
                team.id(),
                "%s, tiêu chí %s".formatted(commune.name(), criterion.code()),
                commune.id(),
                null,
                result.label() + " ngày " + Dates.format(day),
                by);
        return Outcome.done(team.id());
    }

    private void tell(
            String action,
            long id,
            String label,
            UnitId unit,
            @Nullable String before,
            @Nullable String after,
            Actor by) {
        publisher.publishEvent(new AuditableEvent(
                action,
                by.userId().value(),
                by.name(),
                by.position(),
                "ASSESSMENT_TEAM",
                id,
                label,
                unit.value(),
                before,
                after,
                null));
    }
}
