package vn.ntm.attachment.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.format.support.FormattingConversionService;
import org.thymeleaf.context.Context;
import org.thymeleaf.spring6.SpringTemplateEngine;
import org.thymeleaf.spring6.expression.ThymeleafEvaluationContext;
import vn.ntm.attachment.Attachments.StoredFile;
import vn.ntm.support.DatabaseTest;

@DatabaseTest
class FileFragmentsTest {

    @Autowired
    SpringTemplateEngine engine;

    @Autowired
    ApplicationContext application;

    @Autowired
    FormattingConversionService mvcConversionService;

    @Test
    void theListShowsNameSizeTimeAndChecksum() {
        StoredFile file = new StoredFile(
                5,
                "TASK_REPORT",
                1,
                "<b>Báo cáo</b>.pdf",
                "application/pdf",
                1_900_000,
                "ab".repeat(32),
                Instant.parse("2021-09-13T09:41:00Z"),
                "UBND xã Đề Thám");
        Context context = new Context(Locale.forLanguageTag("vi-VN"));
        context.setVariable("files", List.of(file));
        context.setVariable(
                ThymeleafEvaluationContext.THYMELEAF_EVALUATION_CONTEXT_CONTEXT_VARIABLE_NAME,
                new ThymeleafEvaluationContext(application, mvcConversionService));

        Document page = Jsoup.parse(engine.process("attachment/files", Set.of("list"), context));

        assertThat(page.select(".files a[href=/tep/5]").text()).isEqualTo("<b>Báo cáo</b>.pdf");
        assertThat(page.select(".files small").text())
                .isEqualTo("1,8 MB · 16:41 13/09/2021 · UBND xã Đề Thám · mã kiểm tra abababababab…");
        assertThat(page.select(".files i").attr("class")).contains("bi-file-earmark-pdf");
    }
}
