package lamplight.report.diagram;

import java.io.StringReader;
import java.util.ArrayList;
import java.util.List;
import javax.xml.parsers.DocumentBuilderFactory;
import org.w3c.dom.Document;
import org.w3c.dom.Element;
import org.w3c.dom.NodeList;
import org.xml.sax.InputSource;

/** A diagram read back as XML. */
final class DrawnSvg {
  private DrawnSvg() {}

  static Document parsed(String svg) throws Exception {
    return DocumentBuilderFactory.newInstance()
        .newDocumentBuilder()
        .parse(new InputSource(new StringReader(svg)));
  }

  /** The elements of a name that have a class. */
  static List<Element> elements(Document svg, String name, String style) {
    NodeList all = svg.getElementsByTagName(name);
    List<Element> found = new ArrayList<>();
    for (int at = 0; at < all.getLength(); at++) {
      Element element = (Element) all.item(at);
      if (List.of(element.getAttribute("class").split(" ")).contains(style)) {
        found.add(element);
      }
    }
    return found;
  }

  static List<String> texts(Document svg, String style) {
    return elements(svg, "text", style).stream().map(Element::getTextContent).toList();
  }

  /** Without the marks of the legend, which are below the axis and have no titles. */
  static List<String> titles(Document svg, String name, String style) {
    return elements(svg, name, style).stream()
        .map(Element::getTextContent)
        .filter(title -> !title.isEmpty())
        .toList();
  }
}
