package vn.ntm.demo;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.ApplicationArguments;
import org.springframework.boot.ApplicationRunner;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import vn.ntm.organisation.SampleOrganisations;

/** Loads the demonstration at start; each piece is skipped when it is there. */
@Component
@ConditionalOnProperty(name = "ntm.demo", havingValue = "true")
@Order(Ordered.LOWEST_PRECEDENCE)
class DemoRunner implements ApplicationRunner {

    private static final Logger log = LoggerFactory.getLogger(DemoRunner.class);

    private final SampleOrganisations organisations;
    private final DemoPeople people;
    private final DemoNotices notices;
    private final DemoGoals goals;
    private final DemoCriteria criteria;
    private final DemoResults results;
    private final DemoTargets targets;
    private final DemoRecognitions recognitions;
    private final DemoTeams teams;
    private final DemoTallies tallies;
    private final DemoDossiers dossiers;
    private final DemoPlans plans;
    private final DemoFollowing following;
    private final DemoSeries series;
    private final DemoWorks works;

    DemoRunner(
            SampleOrganisations organisations,
            DemoPeople people,
            DemoNotices notices,
            DemoGoals goals,
            DemoCriteria criteria,
            DemoResults results,
            DemoTargets targets,
            DemoRecognitions recognitions,
            DemoTeams teams,
            DemoTallies tallies,
            DemoDossiers dossiers,
            DemoPlans plans,
            DemoFollowing following,
            DemoSeries series,
            DemoWorks works) {
        this.organisations = organisations;
        this.people = people;
        this.notices = notices;
        this.goals = goals;
        this.criteria = criteria;
        this.results = results;
        this.targets = targets;
        this.recognitions = recognitions;
        this.teams = teams;
        this.tallies = tallies;
        this.dossiers = dossiers;
        this.plans = plans;
        this.following = following;
        this.series = series;
        this.works = works;
    }

    @Override
    public void run(ApplicationArguments arguments) {
        long start = System.nanoTime();
        organisations.load();
        people.load();
        // Reports on the state of criteria tell what the results say.
        results.load();
        int entered = notices.load();
        goals.load();
        criteria.load();
        targets.load();
        recognitions.load();
        teams.load();
        tallies.load();
        dossiers.load();
        plans.load();
        following.load();
        series.load();
        works.load();
        log.info("Dữ liệu dùng thử: {} thông báo mới nhập, {} ms", entered, (System.nanoTime() - start) / 1_000_000);
    }
}
