package vn.ntm.task.web.series;

import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.web.multipart.MultipartFile;
import vn.ntm.attachment.Attachments.Upload;
import vn.ntm.task.domain.series.OccurrenceService.Report;

/** A report as it is typed: the answers by field, and by criterion after a colon. */
public class OccurrenceForm {

    private Map<String, @Nullable String> values = new LinkedHashMap<>();

    /** The second button: "Gửi, không đổi so với kỳ trước". */
    private boolean unchanged;

    @Size(max = 60, message = "{task.error.numberTooLong}") private @Nullable String number;

    private @Nullable LocalDate on;
    private List<Long> covers = new ArrayList<>();
    private List<MultipartFile> files = new ArrayList<>();
    private int version;

    Report toReport(List<Upload> uploads) {
        Map<String, String> said = new LinkedHashMap<>();
        values.forEach((key, value) -> {
            if (value != null) {
                said.put(key, value);
            }
        });
        return new Report(version, said, unchanged, number, on, covers, uploads);
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

    public @Nullable String getNumber() {
        return number;
    }

    public void setNumber(@Nullable String number) {
        this.number = number;
    }

    public @Nullable LocalDate getOn() {
        return on;
    }

    public void setOn(@Nullable LocalDate on) {
        this.on = on;
    }

    public List<Long> getCovers() {
        return covers;
    }

    public void setCovers(List<Long> covers) {
        this.covers = covers;
    }

    public List<MultipartFile> getFiles() {
        return files;
    }

    public void setFiles(List<MultipartFile> files) {
        this.files = files;
    }

    public int getVersion() {
        return version;
    }

    public void setVersion(int version) {
        this.version = version;
    }
}
