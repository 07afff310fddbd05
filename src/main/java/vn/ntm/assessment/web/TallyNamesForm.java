package vn.ntm.assessment.web;

import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;
import vn.ntm.assessment.Tallies.NewNames;

/** Names to attach to a told count: codes ("2.3, 8.1") and words, one on a line. */
public class TallyNamesForm {

    private @Nullable String codes;
    private @Nullable String words;
    private boolean met;
    private @Nullable String agency;
    private @Nullable Long taskId;

    NewNames toNames() {
        return new NewNames(parts(codes, "[,;\\s]+"), parts(words, "[;\\n]"), met, agency, taskId);
    }

    private static List<String> parts(@Nullable String typed, String separator) {
        return typed == null
                ? List.of()
                : Arrays.stream(typed.split(separator))
                        .map(String::strip)
                        .filter(part -> !part.isEmpty())
                        .distinct()
                        .toList();
    }

    public @Nullable String getCodes() {
        return codes;
    }

    public void setCodes(@Nullable String value) {
        codes = value;
    }

    public @Nullable String getWords() {
        return words;
    }

    public void setWords(@Nullable String value) {
        words = value;
    }

    public boolean isMet() {
        return met;
    }

    public void setMet(boolean value) {
        met = value;
    }

    public @Nullable String getAgency() {
        return agency;
    }

    public void setAgency(@Nullable String value) {
        agency = value;
    }

    public @Nullable Long getTaskId() {
        return taskId;
    }

    public void setTaskId(@Nullable Long value) {
        taskId = value;
    }
}
