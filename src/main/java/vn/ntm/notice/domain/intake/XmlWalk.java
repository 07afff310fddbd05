package vn.ntm.notice.domain.intake;

import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.PushbackInputStream;
import java.io.Reader;
import java.nio.charset.StandardCharsets;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;

/** Walks an XML part element by element: nothing is kept, nothing is fetched, a document type is refused. */
final class XmlWalk {

    private XmlWalk() {}

    /** Is told what comes. */
    interface Visitor {
        void start(Tag tag);

        default void end(String name) {}

        default void text(String text) {}
    }

    /** A start tag while the walk stands on it; names without their prefixes. */
    record Tag(XMLStreamReader reader) {
        String name() {
            return reader.getLocalName();
        }

        boolean is(String name) {
            return name.equals(reader.getLocalName());
        }

        /** Empty when it is not there. */
        String attribute(String name) {
            for (int i = 0; i < reader.getAttributeCount(); i++) {
                if (name.equals(reader.getAttributeLocalName(i))) {
                    return reader.getAttributeValue(i);
                }
            }
            return "";
        }

        String value() {
            return attribute("val");
        }

        int number(String name, int otherwise) {
            String printed = attribute(name);
            return printed.matches("\\d{1,9}") ? Integer.parseInt(printed) : otherwise;
        }

        /** A switch: on unless it says no. */
        boolean isOn() {
            String value = value();
            return !(value.equals("0") || value.equals("false") || value.equals("off"));
        }
    }

    static void walk(InputStream in, Visitor visitor, Progress progress) throws XMLStreamException {
        XMLStreamReader reader = factory().createXMLStreamReader(characters(in));
        Tag tag = new Tag(reader);
        int depth = 0;
        while (reader.hasNext()) {
            progress.step();
            switch (reader.next()) {
                case XMLStreamConstants.START_ELEMENT -> {
                    if (++depth > progress.limits().depth()) {
                        throw new RefusedException(RefusalReason.BROKEN, "nested too deeply");
                    }
                    visitor.start(tag);
                }
                case XMLStreamConstants.END_ELEMENT -> {
                    depth--;
                    visitor.end(reader.getLocalName());
                }
                case XMLStreamConstants.CHARACTERS, XMLStreamConstants.CDATA, XMLStreamConstants.SPACE ->
                    visitor.text(reader.getText());
                case XMLStreamConstants.DTD ->
                    throw new RefusedException(RefusalReason.BROKEN, "a document type declaration in it");
                case XMLStreamConstants.ENTITY_REFERENCE ->
                    throw new RefusedException(RefusalReason.BROKEN, "an entity in it");
                default -> {
                    // comments and the like
                }
            }
        }
    }

    /** Parts of a package are UTF-8 or UTF-16; the JDK's own decoder writes about bad bytes onto standard error. */
    private static Reader characters(InputStream in) throws XMLStreamException {
        PushbackInputStream bytes = new PushbackInputStream(in, 3);
        try {
            byte[] mark = bytes.readNBytes(3);
            boolean wide = mark.length == 3 && (mark[0] == (byte) 0xff || mark[0] == (byte) 0xfe);
            boolean marked = mark.length == 3 && mark[0] == (byte) 0xef && mark[1] == (byte) 0xbb;
            bytes.unread(mark, 0, marked ? 0 : mark.length);
            return new InputStreamReader(bytes, (wide ? StandardCharsets.UTF_16 : StandardCharsets.UTF_8).newDecoder());
        } catch (IOException e) {
            throw new XMLStreamException(e);
        }
    }

    private static XMLInputFactory factory() {
        XMLInputFactory factory = XMLInputFactory.newDefaultFactory();
        factory.setProperty(XMLInputFactory.SUPPORT_DTD, false);
        factory.setProperty(XMLInputFactory.IS_SUPPORTING_EXTERNAL_ENTITIES, false);
        factory.setProperty(XMLInputFactory.IS_REPLACING_ENTITY_REFERENCES, false);
        factory.setXMLResolver((publicId, systemId, base, namespace) -> {
            throw new XMLStreamException("nothing is fetched");
        });
        factory.setXMLReporter((message, type, info, location) -> {}); // not onto standard error
        return factory;
    }
}
