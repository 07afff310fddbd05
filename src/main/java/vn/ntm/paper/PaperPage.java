package vn.ntm.paper;

import java.math.BigInteger;
import org.apache.poi.wp.usermodel.HeaderFooterType;
import org.apache.poi.xwpf.usermodel.ParagraphAlignment;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.apache.poi.xwpf.usermodel.XWPFParagraph;
import org.apache.poi.xwpf.usermodel.XWPFRun;
import org.apache.poi.xwpf.usermodel.XWPFStyles;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTFonts;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTPageMar;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTPageSz;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTSectPr;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.STFldCharType;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.STPageOrientation;

/** A4 with the margins of the decree, and the number of the page in the top margin of every page but the first. */
final class PaperPage {

    private static final int MM = 57; // twentieths of a point in a millimetre, rounded: 1440 / 25.4
    private static final int SHORT = 11906;
    private static final int LONG = 16838;
    private static final int TOP = 20 * MM;
    private static final int LEFT = 30 * MM;
    private static final int RIGHT = 15 * MM;

    private PaperPage() {}

    /** What is left between the margins. */
    static int textWidth(boolean landscape) {
        return (landscape ? LONG : SHORT) - LEFT - RIGHT;
    }

    static void lay(XWPFDocument document, boolean landscape) {
        language(document);
        XWPFParagraph top = document.createHeader(HeaderFooterType.DEFAULT).createParagraph();
        top.setAlignment(ParagraphAlignment.CENTER);
        number(top);
        document.createHeader(HeaderFooterType.FIRST).createParagraph(); // sets "the first page differs" too
        CTSectPr section = document.getDocument().getBody().getSectPr();
        CTPageSz size = section.isSetPgSz() ? section.getPgSz() : section.addNewPgSz();
        size.setW(BigInteger.valueOf(landscape ? LONG : SHORT));
        size.setH(BigInteger.valueOf(landscape ? SHORT : LONG));
        if (landscape) {
            size.setOrient(STPageOrientation.LANDSCAPE);
        }
        CTPageMar margins = section.isSetPgMar() ? section.getPgMar() : section.addNewPgMar();
        margins.setTop(BigInteger.valueOf(TOP));
        margins.setBottom(BigInteger.valueOf(TOP));
        margins.setLeft(BigInteger.valueOf(LEFT));
        margins.setRight(BigInteger.valueOf(RIGHT));
        margins.setHeader(BigInteger.valueOf(TOP / 2));
        margins.setFooter(BigInteger.valueOf(TOP / 2));
    }

    /** Vietnamese, so that no word is underlined as misspelt, in the decree's type even where somebody types on. */
    private static void language(XWPFDocument document) {
        XWPFStyles styles = document.createStyles();
        CTFonts fonts = CTFonts.Factory.newInstance();
        fonts.setAscii(Words.FONT);
        fonts.setHAnsi(Words.FONT);
        fonts.setCs(Words.FONT);
        fonts.setEastAsia(Words.FONT);
        styles.setDefaultFonts(fonts);
        styles.setSpellingLanguage("vi-VN");
    }

    private static void number(XWPFParagraph top) {
        field(top, STFldCharType.BEGIN);
        XWPFRun code = Words.run(top, "", Words.NUMBER);
        code.getCTR().addNewInstrText().setStringValue(" PAGE ");
        field(top, STFldCharType.SEPARATE);
        Words.run(top, "2", Words.NUMBER);
        field(top, STFldCharType.END);
    }

    private static void field(XWPFParagraph top, STFldCharType.Enum kind) {
        Words.run(top, "", Words.NUMBER).getCTR().addNewFldChar().setFldCharType(kind);
    }
}
