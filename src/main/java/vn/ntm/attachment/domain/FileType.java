package vn.ntm.attachment.domain;

import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The kinds of file the programme's offices exchange; nothing else is stored. */
enum FileType {
    PDF("application/pdf", "pdf"),
    DOCX("application/vnd.openxmlformats-officedocument.wordprocessingml.document", "docx"),
    DOC("application/msword", "doc"),
    XLSX("application/vnd.openxmlformats-officedocument.spreadsheetml.sheet", "xlsx"),
    XLS("application/vnd.ms-excel", "xls"),
    PPTX("application/vnd.openxmlformats-officedocument.presentationml.presentation", "pptx"),
    ODT("application/vnd.oasis.opendocument.text", "odt"),
    ODS("application/vnd.oasis.opendocument.spreadsheet", "ods"),
    PNG("image/png", "png"),
    JPEG("image/jpeg", "jpg", "jpeg"),
    TXT("text/plain;charset=UTF-8", "txt"),
    CSV("text/csv;charset=UTF-8", "csv"),
    ZIP("application/zip", "zip");

    private final String contentType;
    private final Set<String> extensions;

    FileType(String contentType, String... extensions) {
        this.contentType = contentType;
        this.extensions = Set.of(extensions);
    }

    String contentType() {
        return contentType;
    }

    boolean isNamed(FileName name) {
        return extensions.contains(name.extension());
    }

    /** For people: "pdf, docx, doc, ...". */
    static String allowed() {
        return Stream.of(values())
                .map(type -> type == JPEG ? List.of("jpg", "jpeg") : List.copyOf(type.extensions))
                .flatMap(List::stream)
                .collect(Collectors.joining(", "));
    }
}
