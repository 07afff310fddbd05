package vn.ntm.shared;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.math.BigDecimal;
import java.util.Iterator;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.Predicate;
import java.util.function.Supplier;
import javax.xml.parsers.ParserConfigurationException;
import org.apache.poi.ooxml.POIXMLException;
import org.apache.poi.openxml4j.exceptions.OpenXML4JException;
import org.apache.poi.openxml4j.exceptions.OpenXML4JRuntimeException;
import org.apache.poi.openxml4j.opc.OPCPackage;
import org.apache.poi.ss.util.CellReference;
import org.apache.poi.util.XMLHelper;
import org.apache.poi.xssf.eventusermodel.ReadOnlySharedStringsTable;
import org.apache.poi.xssf.eventusermodel.XSSFReader;
import org.jspecify.annotations.Nullable;
import org.xml.sax.Attributes;
import org.xml.sax.InputSource;
import org.xml.sax.SAXException;
import org.xml.sax.XMLReader;
import org.xml.sax.helpers.DefaultHandler;

/** Reads a workbook row by row, without ever holding a sheet as a whole: for tables of ten thousand rows. */
public final class SheetRows {

    private SheetRows() {}

    /** Takes the rows of one sheet in their order. */
    @FunctionalInterface
    public interface Taker {

        /**
         * @param number of the row, from 1
         * @param cells cleaned text by column from 0; empty cells are missing
         */
        void take(int number, SortedMap<Integer, String> cells);
    }

    /**
     * Reads sheet after sheet until one was what is looked for; empty if none was, or the file is no whole workbook.
     *
     * @param next makes the taker of each sheet
     */
    public static <T extends Taker> Optional<T> find(byte[] content, Supplier<T> next, Predicate<T> isIt) {
        try {
            return Optional.ofNullable(read(content, next, isIt));
        } catch (IOException
                | SAXException
                | ParserConfigurationException
                | OpenXML4JException
                | POIXMLException
                | OpenXML4JRuntimeException
                | IllegalArgumentException broken) {
            return Optional.empty();
        }
    }

    private static <T extends Taker> @Nullable T read(byte[] content, Supplier<T> next, Predicate<T> isIt)
            throws IOException, OpenXML4JException, SAXException, ParserConfigurationException {
        try (OPCPackage book = OPCPackage.open(new ByteArrayInputStream(content))) {
            ReadOnlySharedStringsTable strings = new ReadOnlySharedStringsTable(book);
            Iterator<InputStream> parts = new XSSFReader(book).getSheetsData();
            while (parts.hasNext()) {
                try (InputStream part = parts.next()) {
                    T taker = next.get();
                    XMLReader reader = XMLHelper.newXMLReader();
                    reader.setContentHandler(new Handler(strings, taker));
                    reader.parse(new InputSource(part));
                    if (isIt.test(taker)) {
                        return taker;
                    }
                }
            }
            return null;
        }
    }

    /** The few elements of a sheet that hold text. */
    private static final class Handler extends DefaultHandler {

        private final ReadOnlySharedStringsTable strings;
        private final Taker taker;
        private final StringBuilder text = new StringBuilder();
        private SortedMap<Integer, String> cells = new TreeMap<>();
        private int row;
        private int column;
        private String type = "";
        private boolean inText;

        Handler(ReadOnlySharedStringsTable strings, Taker taker) {
            this.strings = strings;
            this.taker = taker;
        }

        @Override
        public void startElement(String space, String name, String qualified, Attributes attributes) {
            switch (name) {
                case "row" -> {
                    String number = attributes.getValue("r");
                    row = number == null ? row + 1 : Integer.parseInt(number);
                    column = -1;
                    cells = new TreeMap<>();
                }
                case "c" -> {
                    String place = attributes.getValue("r");
                    column = place == null ? column + 1 : new CellReference(place).getCol();
                    String said = attributes.getValue("t");
                    type = said == null ? "n" : said;
                    text.setLength(0);
                }
                case "v", "t" -> inText = true;
                case "rPh" -> type = "phonetic";
                default -> inText = false;
            }
        }

        @Override
        public void characters(char[] characters, int from, int length) {
            if (inText && !type.equals("phonetic")) {
                text.append(characters, from, length);
            }
        }

        @Override
        public void endElement(String space, String name, String qualified) {
            switch (name) {
                case "row" -> taker.take(row, cells);
                case "c" -> {
                    String value = VietnameseText.cleanOrNull(value());
                    if (value != null) {
                        cells.put(column, value);
                    }
                }
                case "rPh" -> type = "inlineStr";
                default -> inText = false;
            }
        }

        /** Numbers as they are, without the format of the cell; a code typed as 8.1 is the number 8.1. */
        private @Nullable String value() {
            if (text.isEmpty()) {
                return null;
            }
            return switch (type) {
                case "s" -> strings.getItemAt(Integer.parseInt(text.toString())).getString();
                case "n" ->
                    BigDecimal.valueOf(Double.parseDouble(text.toString()))
                            .stripTrailingZeros()
                            .toPlainString();
                case "b" -> text.toString().equals("1") ? "TRUE" : "FALSE";
                case "e" -> null;
                default -> text.toString();
            };
        }
    }
}
