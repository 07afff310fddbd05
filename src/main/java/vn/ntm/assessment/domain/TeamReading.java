package vn.ntm.assessment.domain;

import java.text.Collator;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import vn.ntm.assessment.domain.AssessmentTeam.Check;
import vn.ntm.assessment.domain.AssessmentTeam.Member;
import vn.ntm.assessment.domain.EvidenceReading.Proof;
import vn.ntm.criteria.CriteriaCatalogue;
import vn.ntm.criteria.CriteriaCatalogue.Item;
import vn.ntm.criteria.CriteriaCatalogue.SetSummary;
import vn.ntm.identity.Actor;
import vn.ntm.organisation.UnitId;
import vn.ntm.organisation.UnitSummary;
import vn.ntm.organisation.Units;

/** Teams with how far they are, for the office; and for a member what is left to check. */
@Service
@Transactional(readOnly = true)
public class TeamReading {

    private final TeamStore store;
    private final AssessmentScope scope;
    private final Units units;
    private final CriteriaCatalogue catalogue;
    private final EvidenceReading evidence;

    TeamReading(
            TeamStore store,
            AssessmentScope scope,
            Units units,
            CriteriaCatalogue catalogue,
            EvidenceReading evidence) {
        this.store = store;
        this.scope = scope;
        this.units = units;
        this.catalogue = catalogue;
        this.evidence = evidence;
    }

    /** How far somebody is: pairs commune x criterion, checked of them, and what was found. */
    public record Progress(
            int pairs,
            int checked,
            int good,
            int incomplete,
            int missing,
            @Nullable LocalDate last) {

        static Progress of(int pairs, List<Check> checks) {
            return new Progress(
                    pairs,
                    checks.size(),
                    count(checks, CheckResult.GOOD),
                    count(checks, CheckResult.INCOMPLETE),
                    count(checks, CheckResult.MISSING),
                    checks.stream()
                            .map(Check::day)
                            .max(Comparator.naturalOrder())
                            .orElse(null));
        }

        private static int count(List<Check> checks, CheckResult result) {
            return (int) checks.stream().filter(one -> one.result() == result).count();
        }
    }

    /** One team in the list. */
    public record Listed(AssessmentTeam team, UnitSummary area, int members, Progress progress, boolean mine) {}

    /** One member with what he checks. */
    public record Line(Member member, List<Item> criteria, List<UnitSummary> communes, Progress progress) {}

    /** A team and all that is known of it. */
    public record Page(
            AssessmentTeam team,
            UnitSummary area,
            SetSummary set,
            List<Item> criteria,
            List<Line> lines,
            boolean mine) {

        public Progress progress() {
            int pairs = 0;
            int[] sums = new int[4];
            LocalDate last = null;
            for (Line line : lines) {
                Progress one = line.progress();
                pairs += one.pairs();
                sums[0] += one.checked();
                sums[1] += one.good();
                sums[2] += one.incomplete();
                sums[3] += one.missing();
                last = last == null || one.last() != null && one.last().isAfter(last) ? one.last() : last;
            }
            return new Progress(pairs, sums[0], sums[1], sums[2], sums[3], last);
        }
    }

    /** A criterion to check in a commune; the last check, null while none. */
    public record Due(Item criterion, @Nullable Check check) {}

    /** What one person checks in one commune. */
    public record Round(UnitSummary commune, List<Due> dues) {

        public long left() {
            return dues.stream().filter(due -> due.check() == null).count();
        }
    }

    /** A criterion in a commune, with its evidence and every check. */
    public record Cell(
            AssessmentTeam team,
            UnitSummary commune,
            Item criterion,
            List<Item> indicators,
            List<Proof> proofs,
            List<Check> checks) {}

    /** Teams of the person's territory, and those he is a member of. */
    public List<Listed> teams(Actor actor) {
        List<AssessmentTeam> teams = store.of(scope.pathOf(actor), actor);
        List<Long> ids = teams.stream().map(AssessmentTeam::id).toList();
        Map<UnitId, UnitSummary> areas = units.findAll(
                teams.stream().map(AssessmentTeam::area).distinct().toList());
        List<Member> members = store.members(ids);
        List<Check> checks = store.lastChecks(ids);
        return teams.stream()
                .map(team -> {
                    List<Member> own = members.stream()
                            .filter(member -> member.teamId() == team.id() && !member.removed())
                            .toList();
                    return new Listed(
                            team,
                            Objects.requireNonNull(areas.get(team.area())),
                            own.size(),
                            Progress.of(own.stream().mapToInt(Member::pairs).sum(), checksOf(own, checks)),
                            own.stream().anyMatch(member -> member.is(actor)));
                })
                .toList();
    }

    /** Empty for who neither sees the area nor is a member. */
    public Optional<Page> page(long teamId, Actor actor) {
        AssessmentTeam team = store.find(teamId);
        if (team == null) {
            return Optional.empty();
        }
        UnitSummary area = units.find(team.area()).orElseThrow();
        List<Member> members = store.members(List.of(teamId)).stream()
                .filter(member -> !member.removed())
                .toList();
        boolean mine = members.stream().anyMatch(member -> member.is(actor));
        if (!mine && !scope.holds(actor, area)) {
            return Optional.empty();
        }
        List<Check> checks = store.lastChecks(List.of(teamId));
        List<Item> criteria = catalogue.itemsOf(team.setId()).stream()
                .filter(Item::isCriterion)
                .toList();
        Map<UnitId, UnitSummary> communes = communes(members);
        List<Line> lines = members.stream()
                .map(member -> new Line(
                        member,
                        criteria.stream()
                                .filter(item -> member.criteria().contains(item.id()))
                                .toList(),
                        sorted(member, communes),
                        Progress.of(member.pairs(), checksOf(List.of(member), checks))))
                .toList();
        return Optional.of(new Page(team, area, catalogue.find(team.setId()).orElseThrow(), criteria, lines, mine));
    }

    /** What this person checks, by commune; nothing for who is no member. */
    public List<Round> rounds(Page page, Actor actor) {
        List<Check> checks = store.lastChecks(List.of(page.team().id()));
        Map<UnitSummary, List<Due>> rounds = new LinkedHashMap<>();
        for (Line line : page.lines()) {
            if (line.member().is(actor)) {
                for (UnitSummary commune : line.communes()) {
                    List<Due> dues = rounds.computeIfAbsent(commune, unit -> new ArrayList<>());
                    line.criteria().stream()
                            .filter(item -> dues.stream()
                                    .noneMatch(due -> due.criterion().id() == item.id()))
                            .forEach(item -> dues.add(new Due(item, last(checks, line.member(), commune, item))));
                }
            }
        }
        return rounds.entrySet().stream()
                .map(round -> new Round(round.getKey(), round.getValue()))
                .toList();
    }

    /** Empty if the team does not check that criterion there. */
    public Optional<Cell> cell(Page page, long unitId, long itemId) {
        Optional<Line> line = page.lines().stream()
                .filter(one -> one.member().covers(unitId, itemId))
                .findFirst();
        return line.map(found -> {
            UnitSummary commune = found.communes().stream()
                    .filter(unit -> unit.id().value() == unitId)
                    .findFirst()
                    .orElseThrow();
            Item criterion = found.criteria().stream()
                    .filter(item -> item.id() == itemId)
                    .findFirst()
                    .orElseThrow();
            List<Item> assessed = new SetStructure(
                            page.set().id(), catalogue.itemsOf(page.set().id()))
                    .parts().stream()
                            .filter(part -> part.criterion().id() == itemId)
                            .flatMap(part -> part.assessed().stream())
                            .toList();
            List<Proof> proofs = evidence.of(commune.id()).stream()
                    .filter(proof -> assessed.stream().anyMatch(proof::proves))
                    .toList();
            return new Cell(
                    page.team(),
                    commune,
                    criterion,
                    assessed,
                    proofs,
                    store.checks(page.team().id(), unitId, itemId));
        });
    }

    private static List<Check> checksOf(List<Member> members, List<Check> checks) {
        Map<Long, Member> byId = new HashMap<>();
        members.forEach(member -> byId.put(member.id(), member));
        return checks.stream()
                .filter(check -> byId.containsKey(check.memberId()))
                .toList();
    }

    private static @Nullable Check last(List<Check> checks, Member member, UnitSummary commune, Item item) {
        return checks.stream()
                .filter(check -> check.memberId() == member.id()
                        && check.unitId() == commune.id().value()
                        && check.itemId() == item.id())
                .findFirst()
                .orElse(null);
    }

    private Map<UnitId, UnitSummary> communes(List<Member> members) {
        Set<UnitId> ids = new HashSet<>();
        members.forEach(member -> member.communes().forEach(id -> ids.add(new UnitId(id))));
        return units.findAll(ids);
    }

    private static List<UnitSummary> sorted(Member member, Map<UnitId, UnitSummary> communes) {
        return member.communes().stream()
                .map(id -> Objects.requireNonNull(communes.get(new UnitId(id))))
                .sorted(Comparator.comparing(UnitSummary::shortName, Collator.getInstance(Locale.forLanguageTag("vi"))))
                .toList();
    }
}
