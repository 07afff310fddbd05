package vn.ntm.notification.domain;

import java.util.LinkedHashMap;
import java.util.Map;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import vn.ntm.dossier.OpinionsAsked;

/** News of dossiers: a body is asked for its opinion. */
@Service
@Transactional(propagation = Propagation.MANDATORY)
public class DossierNews {

    private final NewsDesk desk;

    DossierNews(NewsDesk desk) {
        this.desk = desk;
    }

    @EventListener
    void on(OpinionsAsked asked) {
        Map<Long, String> paths = new LinkedHashMap<>();
        asked.bodies().forEach(body -> paths.put(body.value(), asked.path()));
        desk.tellUnits(
                NotificationKind.OPINION_ASKED,
                desk.text(
                        "notification.news.OPINION_ASKED",
                        asked.unitName(),
                        desk.text("criteria.tier." + asked.tier()),
                        Integer.toString(asked.planYear())),
                NewsDesk.joined(desk.due(asked.due()), asked.by().position()),
                paths,
                false);
    }
}
