package lamplight.mutation;

import java.io.IOException;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import lamplight.experiment.ExperimentException;

/** Prints what share of corruptions the check catches. */
public final class MutationBenchmark {
  private MutationBenchmark() {}

  /**
   * Makes the trials, corrupts them and prints the tables: of trials in virtual time, which are the
   * same on every run with the same seed, then of trials in real time.
   *
   * @param arguments a regular expression for the kinds, found anywhere in their names; the seed;
   *     how often each kind is tried on each trial
   */
  public static void main(String[] arguments)
      throws IOException, InterruptedException, ExperimentException {
    Pattern wanted = Pattern.compile(arguments[0]);
    List<Mutation> mutations =
        Mutation.all().stream().filter(each -> wanted.matcher(each.name()).find()).toList();
    Examiner examiner = new Examiner(Long.parseLong(arguments[1]), Integer.parseInt(arguments[2]));
    Path folder = Files.createTempDirectory("lamplight-mutations");
    try {
      print("virtual time", examiner, Subjects.virtual(folder.resolve("virtual")), mutations);
      print("real time", examiner, Subjects.real(folder.resolve("real")), mutations);
    } finally {
      delete(folder);
    }
  }

  private static void print(
      String time, Examiner examiner, List<Subject> subjects, List<Mutation> mutations)
      throws IOException {
    List<Attempt> attempts = new ArrayList<>();
    for (Subject subject : subjects) {
      System.err.println(subject.name() + " ...");
      attempts.addAll(examiner.examine(subject, mutations));
    }
    // In the order of the kinds, whatever trial they were tried on.
    List<Attempt> inOrder = new ArrayList<>();
    for (Mutation mutation : mutations) {
      attempts.stream().filter(each -> each.mutation().equals(mutation)).forEach(inOrder::add);
    }
    System.out.println("Trials in " + time + ":\n\n" + ScoreTable.of(inOrder));
    System.out.println("Not caught:\n\n" + ScoreTable.missed(inOrder));
    System.out.println("Legal, because nothing recorded tells otherwise:\n");
    System.out.println(ScoreTable.legal(inOrder));
  }

  private static void delete(Path folder) throws IOException {
    Files.walkFileTree(
        folder,
        new SimpleFileVisitor<>() {
          @Override
          public FileVisitResult visitFile(Path file, BasicFileAttributes attributes)
              throws IOException {
            Files.delete(file);
            return FileVisitResult.CONTINUE;
          }

          @Override
          public FileVisitResult postVisitDirectory(Path directory, IOException failure)
              throws IOException {
            Files.delete(directory);
            return FileVisitResult.CONTINUE;
          }
        });
  }
}
