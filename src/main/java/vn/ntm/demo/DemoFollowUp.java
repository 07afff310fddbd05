package vn.ntm.demo;

import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Component;
import vn.ntm.identity.Actor;
import vn.ntm.organisation.UnitId;
import vn.ntm.organisation.Units;
import vn.ntm.shared.ApplicationClock;
import vn.ntm.shared.Outcome;
import vn.ntm.task.Tasks;
import vn.ntm.task.Tasks.PlannedLine;

/** Puts the duties of a notice in their order and follows them up, as the people of the place would have. */
@Component
class DemoFollowUp {

    private final Tasks tasks;
    private final Units units;
    private final DemoClerks clerks;
    private final ApplicationClock clock;

    DemoFollowUp(Tasks tasks, Units units, DemoClerks clerks, ApplicationClock clock) {
        this.tasks = tasks;
        this.units = units;
        this.clerks = clerks;
        this.clock = clock;
    }

    /**
     * Right after its duties were given.
     *
     * @param duties ids of its duties by "item", "item#2" for the second of an item
     */
    void order(DemoYaml.Paper paper, Map<String, Long> duties) {
        Actor clerk = clerks.on(paper.assigned().toLocalDate(), paper.clerk());
        for (Map<?, ?> one : of(paper)) {
            if (one.get("chains") instanceof List<?> chains) {
                chains.forEach(chain -> clock.at(
                        paper.assigned().plusMinutes(30).atZone(ApplicationClock.ZONE),
                        () -> chain(DemoYaml.texts(chain), duties, clerk)));
            }
        }
    }

    /** After the units reported. */
    void follow(DemoYaml.Paper paper, Map<String, Long> duties) {
        for (Map<?, ?> one : of(paper)) {
            DemoYaml.maps(one, "steps").forEach(step -> step(step, duties));
        }
    }

    private static List<Map<?, ?>> of(DemoYaml.Paper paper) {
        return DemoYaml.maps(DemoYaml.root("follow-up.yaml"), "papers").stream()
                .filter(one -> paper.key().equals(DemoYaml.required(one, "key")))
                .toList();
    }

    private int chain(List<String> items, Map<String, Long> duties, Actor clerk) {
        for (int i = 1; i < items.size(); i++) {
            tasks.follow(duty(duties, items.get(i)), duty(duties, items.get(i - 1)), clerk)
                    .value();
        }
        return items.size();
    }

    private void step(Map<?, ?> step, Map<String, Long> duties) {
        LocalDateTime at = LocalDateTime.parse(DemoYaml.required(step, "at"));
        Actor by = clerks.on(at.toLocalDate(), DemoYaml.required(step, "by"));
        long duty = duty(duties, DemoYaml.required(step, "duty"));
        UnitId unit = units.byKey(DemoYaml.required(step, "unit")).orElseThrow();
        clock.at(
                at.atZone(ApplicationClock.ZONE),
                () -> take(step, duty, unit, by).value());
    }

    private Outcome<Long> take(Map<?, ?> step, long duty, UnitId unit, Actor by) {
        String text = DemoYaml.orElse(step, "text", "");
        return switch (DemoYaml.required(step, "do")) {
            case "CHASE" -> tasks.chase(duty, unit, text, DemoYaml.text(step, "number"), by);
            case "ANSWER" -> tasks.answerChase(duty, unit, text, by);
            case "ASK" -> tasks.askExtension(duty, unit, LocalDate.parse(DemoYaml.required(step, "until")), text, by);
            case "GRANT" -> tasks.decideExtension(duty, unit, DemoYaml.day(step, "until"), text, by);
            case "REFUSE" -> tasks.decideExtension(duty, unit, null, text, by);
            case "PLAN" ->
                tasks.plan(
                        duty,
                        unit,
                        DemoYaml.maps(step, "lines").stream()
                                .map(line -> new PlannedLine(
                                        DemoYaml.required(line, "line"),
                                        DemoYaml.text(line, "person"),
                                        DemoYaml.day(line, "due")))
                                .toList(),
                        by);
            default -> throw new IllegalStateException("follow-up.yaml: " + step);
        };
    }

    private static long duty(Map<String, Long> duties, String name) {
        Long id = duties.get(name);
        if (id == null) {
            throw new IllegalStateException("follow-up.yaml: no duty " + name);
        }
        return id;
    }
}
