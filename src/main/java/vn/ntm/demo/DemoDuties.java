package vn.ntm.demo;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import vn.ntm.criteria.CriteriaCatalogue;
import vn.ntm.criteria.CriteriaCatalogue.ObjectLevel;
import vn.ntm.criteria.CriteriaCatalogue.SetSummary;
import vn.ntm.criteria.CriteriaCatalogue.Tier;
import vn.ntm.identity.Actor;
import vn.ntm.organisation.UnitId;
import vn.ntm.organisation.UnitKind;
import vn.ntm.organisation.UnitSummary;
import vn.ntm.organisation.Units;
import vn.ntm.task.AssignmentRole;
import vn.ntm.task.DeadlineKind;
import vn.ntm.task.DeadlineSpec;
import vn.ntm.task.TaskOrigin;
import vn.ntm.task.TaskOriginSource;
import vn.ntm.task.TaskOriginSource.Details;
import vn.ntm.task.Tasks;
import vn.ntm.task.Tasks.Checklist;
import vn.ntm.task.Tasks.Line;
import vn.ntm.task.Tasks.NewTask;
import vn.ntm.task.Urgency;

/** Assigns one duty of the demonstration from the item it stands in, as the form "Giao việc" would. */
@Component
class DemoDuties {

    private final Tasks tasks;
    private final Units units;
    private final CriteriaCatalogue catalogue;
    private final List<TaskOriginSource> sources;

    DemoDuties(Tasks tasks, Units units, CriteriaCatalogue catalogue, List<TaskOriginSource> sources) {
        this.tasks = tasks;
        this.units = units;
        this.catalogue = catalogue;
        this.sources = sources;
    }

    long assign(DemoYaml.Paper paper, DemoYaml.Duty duty, long item, Actor clerk) {
        Details details = sources.stream()
                .filter(source -> source.kind().equals(TaskOrigin.NOTICE_ITEM))
                .findFirst()
                .flatMap(source -> source.find(item, clerk))
                .orElseThrow(() -> new IllegalStateException("item " + item + " not readable"));
        LocalDate day = paper.assigned().toLocalDate();
        return tasks.assign(
                        new NewTask(
                                details.origin(),
                                details.issuer(),
                                duty.title(),
                                details.text(),
                                duty.kind(),
                                duty.verb(),
                                Urgency.THUONG,
                                deadline(duty, details.paperDay()),
                                lines(duty, clerk, day),
                                set(paper, details.paperDay())
                                        .map(SetSummary::id)
                                        .orElse(null),
                                duty.deliverables(),
                                duty.sendTo(),
                                duty.sendVia(),
                                duty.places(),
                                duty.follower(),
                                null,
                                duty.cited(),
                                duty.note(),
                                new Checklist(duty.perCriterion(), checklist(duty, clerk, day), duty.forecastYear())),
                        clerk)
                .value();
    }

    private DeadlineSpec deadline(DemoYaml.Duty duty, @Nullable LocalDate paperDay) {
        String phrase = duty.phrase();
        if (duty.internalDay() != null) {
            return DeadlineSpec.of(DeadlineKind.BY, phrase, duty.internalDay()).asInternal();
        }
        DeadlineSpec spec = switch (duty.rule()) {
            case "ONGOING" -> DeadlineSpec.of(DeadlineKind.ONGOING, phrase, null);
            case "EVENT" -> DeadlineSpec.event(phrase, duty.event(), duty.after(), null);
            case "REFERENCE" -> DeadlineSpec.reference(phrase, duty.event());
            default ->
                phrase.isEmpty()
                        ? DeadlineSpec.none()
                        : tasks.readDeadline(phrase, paperDay)
                                .orElseThrow(() -> new IllegalStateException("cannot read: " + phrase));
        };
        if (duty.until() != null) {
            return DeadlineSpec.recurring(
                    spec.phrase(),
                    spec.unit() == null ? DeadlineSpec.CycleUnit.WEEK : spec.unit(),
                    spec.dayOfCycle(),
                    spec.day(),
                    duty.until());
        }
        return duty.noDeadline() ? spec.asInternal() : spec;
    }

    private List<Line> lines(DemoYaml.Duty duty, Actor clerk, LocalDate day) {
        List<Line> lines = new ArrayList<>();
        add(lines, duty, duty.lead(), AssignmentRole.LEAD, clerk, day);
        add(lines, duty, duty.co(), AssignmentRole.CO_LEAD, clerk, day);
        add(lines, duty, duty.support(), AssignmentRole.SUPPORTING, clerk, day);
        return lines;
    }

    private void add(
            List<Line> lines, DemoYaml.Duty duty, List<String> keys, AssignmentRole role, Actor clerk, LocalDate day) {
        for (String key : keys) {
            if (key.equals("@xa")) {
                for (UnitSummary commune : units.communesOf(clerk.scopePath(), day)) {
                    if (commune.kind() == UnitKind.XA) {
                        lines.add(new Line(commune.id(), role, role == AssignmentRole.LEAD ? duty.codes() : List.of()));
                    }
                }
                continue;
            }
            UnitId unit = units.byKey(key).orElseThrow(() -> new IllegalStateException("no unit " + key));
            List<String> codes =
                    duty.codesBy().getOrDefault(key, role == AssignmentRole.SUPPORTING ? List.of() : duty.codes());
            lines.add(new Line(unit, role, codes));
        }
    }

    private List<String> checklist(DemoYaml.Duty duty, Actor clerk, LocalDate day) {
        List<String> lines = new ArrayList<>();
        for (String line : duty.checklist()) {
            if (line.equals("@xa")) {
                units.communesOf(clerk.scopePath(), day).stream()
                        .filter(commune -> commune.kind() == UnitKind.XA)
                        .forEach(commune -> lines.add(commune.name()));
            } else {
                lines.add(line);
            }
        }
        return lines;
    }

    private Optional<SetSummary> set(DemoYaml.Paper paper, @Nullable LocalDate paperDay) {
        if (paper.set() != null) {
            return catalogue.all().stream()
                    .filter(set -> set.code().equals(paper.set()))
                    .findFirst();
        }
        return paperDay == null ? Optional.empty() : catalogue.inForce(ObjectLevel.XA, Tier.NTM, paperDay);
    }
}
