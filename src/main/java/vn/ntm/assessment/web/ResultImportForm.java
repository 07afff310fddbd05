package vn.ntm.assessment.web;

import org.jspecify.annotations.Nullable;
import org.springframework.web.multipart.MultipartFile;

/** The workbook, what it is of, and the paper it comes from. */
public class ResultImportForm {

    private @Nullable String set;
    private @Nullable String day;
    private @Nullable String document;
    private @Nullable MultipartFile file;

    public @Nullable String getSet() {
        return set;
    }

    public void setSet(@Nullable String set) {
        this.set = set;
    }

    public @Nullable String getDay() {
        return day;
    }

    public void setDay(@Nullable String day) {
        this.day = day;
    }

    public @Nullable String getDocument() {
        return document;
    }

    public void setDocument(@Nullable String document) {
        this.document = document;
    }

    public @Nullable MultipartFile getFile() {
        return file;
    }

    public void setFile(@Nullable MultipartFile file) {
        this.file = file;
    }
}
