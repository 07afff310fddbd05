package vn.ntm.dossier.web;

import jakarta.servlet.http.HttpServletResponse;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.springframework.context.MessageSource;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import vn.ntm.dossier.domain.DossierPack;
import vn.ntm.dossier.domain.DossierPack.Filed;
import vn.ntm.dossier.domain.DossierPack.Line;
import vn.ntm.dossier.domain.DossierReading;
import vn.ntm.dossier.domain.DossierReading.Opened;
import vn.ntm.identity.Actor;
import vn.ntm.paper.OfficialPaper;
import vn.ntm.shared.VietnameseText;

/** The whole dossier as one .zip, and its index as .docx. */
@Controller
@RequestMapping("/ho-so/{id:\\d+}")
class PackController {

    private static final String INDEX = "00-danh-muc";

    private final DossierReading reading;
    private final DossierPack pack;
    private final MessageSource messages;

    PackController(DossierReading reading, DossierPack pack, MessageSource messages) {
        this.reading = reading;
        this.pack = pack;
        this.messages = messages;
    }

    @GetMapping("/muc-luc.docx")
    void index(@PathVariable long id, Actor actor, HttpServletResponse response) throws IOException {
        Opened opened = reading.opened(id, actor);
        response.setContentType(OfficialPaper.DOCX);
        attach(response, name("danh-muc", opened) + ".docx");
        write(opened, pack.index(opened, actor), response.getOutputStream());
    }

    @GetMapping("/ho-so.zip")
    void zip(@PathVariable long id, Actor actor, HttpServletResponse response) throws IOException {
        Opened opened = reading.opened(id, actor);
        List<Line> lines = pack.index(opened, actor);
        response.setContentType("application/zip");
        attach(response, name("ho-so", opened) + ".zip");
        try (ZipOutputStream zip = new ZipOutputStream(response.getOutputStream(), StandardCharsets.UTF_8)) {
            ByteArrayOutputStream index = new ByteArrayOutputStream();
            write(opened, lines, index);
            put(zip, INDEX + ".docx", index.toByteArray());
            put(zip, INDEX + ".txt", plain(lines).getBytes(StandardCharsets.UTF_8));
            for (Line line : lines) {
                for (Filed file : line.files()) {
                    put(zip, file.path(), pack.contentOf(file));
                }
            }
        }
    }

    private static void put(ZipOutputStream zip, String path, byte[] content) throws IOException {
        zip.putNextEntry(new ZipEntry(path));
        zip.write(content);
        zip.closeEntry();
    }

    private void write(Opened opened, List<Line> lines, OutputStream out) throws IOException {
        try (OfficialPaper paper = new OfficialPaper(true)) {
            paper.title("DANH MỤC HỒ SƠ", "Đề nghị xét, công nhận " + about(opened));
            List<List<String>> rows = new ArrayList<>();
            for (Line line : lines) {
                rows.add(List.of(
                        Integer.toString(rows.size() + 1),
                        line.part(),
                        line.title(),
                        line.document(),
                        line.fileNames()));
            }
            paper.table(List.of("TT", "Phần", "Tài liệu", "Số, ngày", "Tệp"), List.of(5, 22, 30, 20, 23), rows);
            paper.write(out);
        }
    }

    private String about(Opened opened) {
        String tier =
                messages.getMessage("criteria.goal.tier." + opened.dossier().tier(), null, java.util.Locale.ROOT);
        return opened.unit().nameWithParent() + " " + tier + " năm "
                + opened.dossier().planYear();
    }

    private static String plain(List<Line> lines) {
        StringBuilder text = new StringBuilder();
        int number = 0;
        for (Line line : lines) {
            text.append(++number).append(". ").append(line.part()).append(" | ").append(line.title());
            text.append(" | ").append(line.document()).append('\n');
            line.files().forEach(file -> text.append("   ").append(file.path()).append('\n'));
        }
        return text.toString();
    }

    private static String name(String prefix, Opened opened) {
        String unit = VietnameseText.fold(opened.unit().shortName()).replace(' ', '-');
        return prefix + "-" + unit + "-" + opened.dossier().planYear();
    }

    private static void attach(HttpServletResponse response, String name) {
        response.setHeader(
                HttpHeaders.CONTENT_DISPOSITION,
                ContentDisposition.attachment().filename(name).build().toString());
    }
}
