package vn.ntm.organisation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.entry;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.MessageSource;
import org.springframework.jdbc.core.simple.JdbcClient;
import vn.ntm.support.DatabaseTest;

/**
 * Whatever names a unit is either handed over when the unit ends, or stands in the list below with the reason why it stays. A
 * new table with a key to units belongs in one of the two.
 */
@DatabaseTest
@DisplayName("Không gì của đơn vị kết thúc bị bỏ quên")
class UnitHoldingsTest {

    private static final String KEYS = """
            select k.conrelid::regclass || '.' || a.attname
              from pg_constraint k join pg_attribute a on a.attrelid = k.conrelid and a.attnum = any(k.conkey)
             where k.contype = 'f' and k.confrelid = 'organisation_unit'::regclass""";

    private static final String REWRITTEN = "read anew from the dossiers every morning";
    private static final String PAST = "what was, of the unit or by it: never re-pointed";
    private static final String DIRECTORY = "the directory tells itself what became of a unit";
    private static final String LEDGER = "the rearrangement itself";
    private static final String PAPER = "printed on a paper, which is never changed";
    private static final String WITH_PARENT = "goes the way of what it belongs to";

    private static final Map<String, String> HANDED_OVER = Map.ofEntries(
            entry("membership.unit_id", "MEMBERSHIP"),
            entry("membership.scope_unit_id", "READING_SCOPE"),
            entry("recognition_goal.unit_id", "GOAL"),
            entry("criterion_lead.area_id", "LEAD"),
            entry("criterion_lead.agency_id", "LEAD"),
            entry("provincial_decision.province_unit_id", "PROVINCIAL_LEVEL"),
            entry("assessment.unit_id", "WAITING_RESULT"),
            entry("assessment_obstacle.unit_id", "OBSTACLE"),
            entry("assessment_flag.unit_id", "FLAG"),
            entry("assessment_target.unit_id", "TARGET"),
            entry("assessment_team.area_id", "TEAM"),
            entry("assessment_team_member.office_id", "TEAM_MEMBER"),
            entry("assessment_team_commune.unit_id", "TEAM_COMMUNE"),
            entry("assigned_task.owner_unit_id", "DUTY_OWNER"),
            entry("assignment.unit_id", "DUTY"),
            entry("report_series.owner_unit_id", "SERIES_OWNER"),
            entry("report_series.via_unit_id", "SERIES_VIA"),
            entry("series_unit.unit_id", "SERIES"),
            entry("series_occurrence.unit_id", "OWED_REPORT"),
            entry("milestone.owner_unit_id", "MILESTONE"),
            entry("commitment.owner_unit_id", "COMMITMENT"),
            entry("decision_record.owner_unit_id", "DECISION"),
            entry("notice.issuer_unit_id", "NOTICE_DRAFT"),
            entry("notice_monitor.unit_id", "MONITOR"),
            entry("dossier.unit_id", "DOSSIER"),
            entry("dossier_opinion_giver.unit_id", "OPINION"),
            entry("working_group.area_id", "GROUP"),
            entry("working_group_member.unit_id", "GROUP_MEMBER"),
            entry("working_group_commune.unit_id", "GROUP_COMMUNE"),
            entry("works_work.unit_id", "WORK"),
            entry("works_village.unit_id", "VILLAGE"),
            entry("works_survey.unit_id", "SURVEY"),
            entry("public_page.unit_id", "PUBLIC_PAGE"));

    private static final Map<String, String> STAYS = Map.ofEntries(
            entry("organisation_unit.parent_id", DIRECTORY),
            entry("unit_external_key.unit_id", DIRECTORY),
            entry("unit_alias.unit_id", DIRECTORY),
            entry("unit_placement.unit_id", DIRECTORY),
            entry("unit_placement.parent_id", DIRECTORY),
            entry("unit_flag.unit_id", DIRECTORY),
            entry("unit_lineage.from_unit_id", DIRECTORY),
            entry("unit_lineage.to_unit_id", DIRECTORY),
            entry("unit_rearrangement.new_parent_id", LEDGER),
            entry("rearrangement_pair.from_unit_id", LEDGER),
            entry("rearrangement_pair.to_unit_id", LEDGER),
            entry("rearrangement_ending.unit_id", LEDGER),
            entry("rearrangement_ending.to_unit_id", LEDGER),
            entry("rearrangement_line.unit_id", LEDGER),
            entry("rearrangement_line.to_unit_id", LEDGER),
            entry("commune_group.unit_id", "the new commune is put in its group by a paper of its own"),
            entry("assessment_standing.unit_id", PAST),
            entry("assessment_standing_line.unit_id", PAST),
            entry("assessment_evidence.unit_id", PAST),
            entry("assessment_team_check.unit_id", PAST),
            entry("unit_tally.unit_id", PAPER),
            entry("unit_tally.entered_unit_id", PAST),
            entry("unit_tally_name.unit_id", PAPER),
            entry("unit_tally_name.agency_id", "the duty it was given is a duty of its own"),
            entry("recognition.unit_id", PAST),
            entry("recognition_figure.unit_id", PAPER),
            entry("occurrence_draft.unit_id", WITH_PARENT),
            entry("task_import_unit.unit_id", "a file on somebody's desk, checked again when it is taken over"),
            entry("notice_recipient.unit_id", PAPER),
            entry("notice_review.issuer_unit_id", PAPER),
            entry("notice_proposal_line.unit_id", PAPER),
            entry("action_plan.issuer_unit_id", PAPER),
            entry("action_plan_line.agency_id", PAPER),
            entry("dossier_campaign.area_id", "a plan over dossiers, each of which is handed over"),
            entry("dossier_deadline.unit_id", REWRITTEN),
            entry("dossier_deadline.actor_unit_id", REWRITTEN),
            entry("works_debt_declaration.unit_id", PAST),
            entry("works_resource.unit_id", PAST),
            entry("report_definition.owner_unit_id", "an area without a row follows the one above it"),
            entry("report_frozen_period.owner_unit_id", PAST));

    @Autowired
    JdbcClient jdbc;

    @Autowired
    List<UnitBound> bounds;

    @Autowired
    MessageSource messages;

    @Test
    @DisplayName("every foreign key to units is handed over, or spared for a reason")
    void nothingIsForgotten() {
        assertThat(new TreeSet<>(jdbc.sql(KEYS).query(String.class).list()))
                .isEqualTo(Stream.of(HANDED_OVER, STAYS)
                        .flatMap(list -> list.keySet().stream())
                        .collect(Collectors.toCollection(TreeSet::new)));
        assertThat(HANDED_OVER.keySet()).doesNotContainAnyElementsOf(STAYS.keySet());
        Map<String, UnitBound> byKey = bounds.stream().collect(Collectors.toMap(UnitBound::key, Function.identity()));
        HANDED_OVER.forEach((column, key) -> assertThat(byKey)
                .as(column)
                .hasEntrySatisfying(
                        key,
                        bound -> assertThat(bound.open())
                                .containsPattern("\\b" + column.substring(0, column.indexOf('.')) + "\\b")));
    }

    @Test
    void everyKindHasANameAndAQuestionThatTheDatabaseUnderstands() {
        assertThat(bounds).extracting(UnitBound::key).doesNotHaveDuplicates();
        for (UnitBound bound : bounds) {
            assertThat(messages.getMessage("unit.bound." + bound.key(), null, Locale.forLanguageTag("vi")))
                    .isNotBlank();
            Map<String, Object> parameters = new HashMap<>();
            parameters.put("rearrangement", 0L);
            parameters.put("day", LocalDate.of(2025, 7, 1));
            parameters.put("key", bound.key());
            assertThat(jdbc.sql("select holding_id, unit_id, title, detail, movable, proposal, why from ("
                                    + bound.open() + ") o")
                            .params(parameters)
                            .query()
                            .listOfRows())
                    .as(bound.key())
                    .isEmpty();
        }
    }
}
