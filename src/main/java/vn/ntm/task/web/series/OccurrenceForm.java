package vn.ntm.task.web.series;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import vn.ntm.attachment.Attachments.Upload;
import vn.ntm.task.domain.series.OccurrenceDrafts.Draft;
import vn.ntm.task.domain.series.OccurrenceService.Report;
import vn.ntm.task.web.SentForm;

/** A report as it is typed: the answers by field, and by criterion after a colon. */
public class OccurrenceForm extends SentForm {

    private Map<String, @Nullable String> values = new LinkedHashMap<>();

    /** The second button: "Gửi, không đổi so với kỳ trước". */
    private boolean unchanged;

    private List<Long> covers = new ArrayList<>();

    /** What was typed and kept takes the place of what the form would start from. */
    void fill(Draft draft) {
        values.clear();
        values.putAll(draft.values());
        setNumber(draft.number());
    }

    Report toReport(List<Upload> uploads) {
        Map<String, String> said = new LinkedHashMap<>();
        values.forEach((key, value) -> {
            if (value != null) {
                said.put(key, value);
            }
        });
        return new Report(getVersion(), said, unchanged, getNumber(), getOn(), covers, uploads);
    }

    public Map<String, @Nullable String> getValues() {
        return values;
    }

    public void setValues(Map<String, @Nullable String> values) {
        this.values = values;
    }

    public boolean isUnchanged() {
        return unchanged;
    }

    public void setUnchanged(boolean unchanged) {
        this.unchanged = unchanged;
    }

    public List<Long> getCovers() {
        return covers;
    }

    public void setCovers(List<Long> covers) {
        this.covers = covers;
    }
}
