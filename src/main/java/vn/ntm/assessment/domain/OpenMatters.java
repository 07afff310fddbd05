package vn.ntm.assessment.domain;

import java.util.List;
import org.springframework.stereotype.Service;
import vn.ntm.assessment.RaisedMatters;
import vn.ntm.assessment.domain.ObstacleReading.Row;
import vn.ntm.identity.Actor;
import vn.ntm.shared.ApplicationClock;

/** The list of obstacles and proposals as other modules are told it. */
@Service
class OpenMatters implements RaisedMatters {

    private final ObstacleReading reading;

    OpenMatters(ObstacleReading reading) {
        this.reading = reading;
    }

    @Override
    public List<Matter> open(Actor actor) {
        return reading.overview(actor, null, null, null).rows().stream()
                .filter(row -> row.obstacle().state() != ObstacleState.DECIDED)
                .map(OpenMatters::matter)
                .toList();
    }

    private static Matter matter(Row row) {
        Obstacle one = row.obstacle();
        return new Matter(
                "assessment.obstacle.kind." + one.kind(),
                "assessment.obstacle.state." + one.state(),
                row.unit().name(),
                row.item().code(),
                row.item().name(),
                one.text(),
                one.raisedAt().atZone(ApplicationClock.ZONE).toLocalDate(),
                "/vuong-mac/" + one.id());
    }
}
