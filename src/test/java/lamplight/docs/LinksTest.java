package lamplight.docs;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A reader who follows a link of the README or the manual arrives. */
class LinksTest {
  private static final int README_LINES_MAX = 160;
  private static final int PAGE_LINES_MAX = 200;

  @Test
  void everyRelativeLinkAndAnchorShouldResolve() throws IOException {
    List<String> dead = new ArrayList<>();
    for (Path file : Manual.everything()) {
      dead.addAll(deadLinks(Page.read(file)));
    }
    assertThat(dead).isEmpty();
  }

  @Test
  void aDeadLinkShouldBeFound(@TempDir Path folder) throws IOException {
    Path file = folder.resolve("page.md");
    Files.writeString(
        file,
        """
        # One `word`, and another
        ## Twice
        ## Twice
        [well](#one-word-and-another) [well](page.md#twice-1) [well](page.md) [away](https://a.example/)
        [dead](#twice-2) [dead](other.md) ![dead](picture.png) [dead](page.md#nowhere)
        """);
    assertThat(deadLinks(Page.read(file)))
        .containsExactly(
            file + ": #twice-2",
            file + ": other.md",
            file + ": picture.png",
            file + ": page.md#nowhere");
  }

  @Test
  void everyPageShouldStandInTheIndexAndTheReadmeShouldLinkTheIndex() throws IOException {
    assertThat(targets(Manual.INDEX)).containsAll(new TreeSet<>(pagesButIndex()));
    assertThat(targets(Manual.README)).contains(Manual.INDEX);
  }

  @Test
  void theReadmeAndEveryPageShouldBeShort() throws IOException {
    assertThat(Page.read(Manual.README).lines()).isLessThanOrEqualTo(README_LINES_MAX);
    for (Path page : Manual.pages()) {
      assertThat(Page.read(page).lines()).as(page.toString()).isLessThanOrEqualTo(PAGE_LINES_MAX);
    }
  }

  private static List<Path> pagesButIndex() throws IOException {
    return Manual.pages().stream().filter(page -> !page.equals(Manual.INDEX)).toList();
  }

  private static Set<Path> targets(Path file) throws IOException {
    Set<Path> targets = new TreeSet<>();
    for (String link : Page.read(file).links()) {
      if (!isElsewhere(link)) {
        targets.add(target(file, link));
      }
    }
    return targets;
  }

  private static List<String> deadLinks(Page page) throws IOException {
    List<String> dead = new ArrayList<>();
    for (String link : page.links()) {
      if (!isElsewhere(link) && !resolves(page, link)) {
        dead.add(page.file() + ": " + link);
      }
    }
    return dead;
  }

  private static boolean resolves(Page page, String link) throws IOException {
    Path target = target(page.file(), link);
    if (!Files.exists(target)) {
      return false;
    }
    int hash = link.indexOf('#');
    return hash < 0 || Page.read(target).anchors().contains(link.substring(hash + 1));
  }

  /** The file that a link names, from the folder of the page; the page itself for an anchor. */
  private static Path target(Path page, String link) {
    String path = link.contains("#") ? link.substring(0, link.indexOf('#')) : link;
    return path.isEmpty()
        ? page
        : page.resolveSibling(URLDecoder.decode(path, StandardCharsets.UTF_8)).normalize();
  }

  private static boolean isElsewhere(String link) {
    return link.startsWith("https://");
  }
}
