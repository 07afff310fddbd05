package vn.ntm.works.web;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.validation.BindingResult;
import vn.ntm.criteria.CriteriaCatalogue.Tier;
import vn.ntm.organisation.UnitId;
import vn.ntm.works.SatisfactionSurveys.NewSurvey;
import vn.ntm.works.SatisfactionSurveys.Village;
import vn.ntm.works.SatisfactionSurveys.Way;

/** A survey as it is typed: one line per thôn, as it is copied from a spreadsheet. */
public class SurveyInput {

    private static final int FIRST_ANSWER = 3;

    private @Nullable Long unit;
    private @Nullable Tier tier;
    private @Nullable String year;
    private @Nullable Way way;
    private @Nullable String startedOn;
    private @Nullable String endedOn;
    private @Nullable String ledBy;
    private @Nullable String document;
    private @Nullable String villages;

    /** Null where something cannot be read, which is told beside its field. */
    @Nullable NewSurvey toSurvey(BindingResult binding, LocalDate today) {
        Typed typed = new Typed(binding);
        if (unit == null) {
            binding.rejectValue("unit", "works.error.unit");
        }
        if (tier == null) {
            binding.rejectValue("tier", "works.error.tier");
        }
        if (way == null) {
            binding.rejectValue("way", "works.error.way");
        }
        int planYear = typed.year("year", year);
        LocalDate start = typed.day("startedOn", startedOn, today);
        LocalDate end = typed.day("endedOn", endedOn, today);
        List<Village> lines = lines(binding);
        if (unit == null || tier == null || way == null || binding.hasErrors()) {
            return null;
        }
        return new NewSurvey(
                new UnitId(unit), tier, planYear, way, start, end, ledBy == null ? "" : ledBy, document, lines);
    }

    /** "Thôn A; 120; 95; 95; 94", or with tabs; thousands may have a dot. */
    private List<Village> lines(BindingResult binding) {
        List<Village> read = new ArrayList<>();
        int number = 0;
        for (String line : (villages == null ? "" : villages).split("\\R")) {
            if (line.isBlank()) {
                continue;
            }
            number++;
            String[] cells = line.split("[;\\t]");
            List<Integer> counts = new ArrayList<>();
            for (int i = 1; i < cells.length; i++) {
                String cell = cells[i].strip().replace(".", "");
                if (cell.matches("\\d{1,7}")) {
                    counts.add(Integer.valueOf(cell));
                }
            }
            if (cells.length <= FIRST_ANSWER || counts.size() != cells.length - 1) {
                binding.rejectValue("villages", "works.error.surveyLine", new Object[] {number}, null);
                return List.of();
            }
            read.add(new Village(cells[0].strip(), counts.get(0), counts.get(1), counts.subList(2, counts.size())));
        }
        return read;
    }

    public @Nullable Long getUnit() {
        return unit;
    }

    public void setUnit(@Nullable Long unit) {
        this.unit = unit;
    }

    public @Nullable Tier getTier() {
        return tier;
    }

    public void setTier(@Nullable Tier tier) {
        this.tier = tier;
    }

    public @Nullable String getYear() {
        return year;
    }

    public void setYear(@Nullable String year) {
        this.year = year;
    }

    public @Nullable Way getWay() {
        return way;
    }

    public void setWay(@Nullable Way way) {
        this.way = way;
    }

    public @Nullable String getStartedOn() {
        return startedOn;
    }

    public void setStartedOn(@Nullable String startedOn) {
        this.startedOn = startedOn;
    }

    public @Nullable String getEndedOn() {
        return endedOn;
    }

    public void setEndedOn(@Nullable String endedOn) {
        this.endedOn = endedOn;
    }

    public @Nullable String getLedBy() {
        return ledBy;
    }

    public void setLedBy(@Nullable String ledBy) {
        this.ledBy = ledBy;
    }

    public @Nullable String getDocument() {
        return document;
    }

    public void setDocument(@Nullable String document) {
        this.document = document;
    }

    public @Nullable String getVillages() {
        return villages;
    }

    public void setVillages(@Nullable String villages) {
        this.villages = villages;
    }
}
