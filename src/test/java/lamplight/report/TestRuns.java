package lamplight.report;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.OptionalLong;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.LongStream;
import lamplight.check.CheckResult;
import lamplight.check.Rule;
import lamplight.check.RuleResult;
import lamplight.check.Verdict;
import lamplight.experiment.Experiment;
import lamplight.experiment.Keys;
import lamplight.experiment.Made;
import lamplight.experiment.RateSetting;
import lamplight.experiment.Study;
import lamplight.log.TrialRecord;
import lamplight.log.TrialRecord.ProcessEnd;
import lamplight.measure.Distribution;
import lamplight.measure.LongSamples;
import lamplight.measure.Metric;
import lamplight.measure.ProcessMeasures;
import lamplight.measure.ProcessPercentile;
import lamplight.measure.TimeBase;
import lamplight.measure.TrialMeasures;
import lamplight.measure.TrialSeries;
import lamplight.measure.TrialSeries.ProcessSeries;
import lamplight.model.Die;
import lamplight.model.PlannedFault;
import lamplight.model.Rate;
import lamplight.model.TickSchedule;
import lamplight.model.TimeMode;
import lamplight.model.TrialSpec;
import lamplight.report.data.RunData;
import lamplight.report.data.StudyData;
import lamplight.results.EmbeddedTrials;
import lamplight.results.RunFacts;
import lamplight.results.TrialAnalysis;
import lamplight.run.RunState;
import lamplight.theory.ClockRate;
import lamplight.theory.Forecasts;
import lamplight.theory.Prediction;
import lamplight.theory.TrialForecast;
import lamplight.trial.VirtualTrial;

/** Runs and trials for the tests of reports: modelled ones, and ones put together by hand. */
public final class TestRuns {
  private TestRuns() {}

  /** An experiment with fixed whole rates. */
  public static Experiment fixed(long durationS, long seeds, TimeMode time, long... rates) {
    return experiment(
        new RateSetting.Fixed(Arrays.stream(rates).mapToObj(Rate::of).toList()),
        rates.length,
        durationS,
        seeds,
        time);
  }

  /** An experiment with random rates. */
  public static Experiment random(long durationS, long seeds, TimeMode time) {
    return experiment(new RateSetting.Random(1, 6), 3, durationS, seeds, time);
  }

  private static Experiment experiment(
      RateSetting rates, int processes, long durationS, long seeds, TimeMode time) {
    return Made.of(
        "title = Slow versus fast",
        "description = What happens to a slow process among fast ones?",
        "rates = " + Keys.RATES.text(rates),
        "processes = " + processes,
        "duration = " + durationS + " s",
        "seeds = 1.." + seeds,
        "draw.sides = " + Math.max(10, processes),
        "time = " + Keys.TIME.text(time));
  }

  /** The same experiment in which this goes wrong on purpose. */
  public static Experiment hit(Experiment calm, PlannedFault... faults) {
    return Made.hit(calm, faults);
  }

  /** The fixed rates of an experiment, process 1 first. */
  public static List<Rate> rates(Experiment experiment) {
    return experiment.trial(1).schedules().stream().map(TickSchedule::rate).toList();
  }

  /** The rates of so many trials, from seed 1 on, process 1 first. */
  public static List<List<Rate>> rates(Experiment experiment, long trials) {
    return LongStream.rangeClosed(1, trials)
        .mapToObj(seed -> experiment.rates().forSeed(seed, experiment.processes()))
        .toList();
  }

  /** What a caller knows of a run. */
  public static RunFacts facts(Experiment experiment, RunState state) {
    Map<String, String> settings = new LinkedHashMap<>();
    settings.put("title", experiment.title());
    settings.put("rates", "as tested");
    settings.put("seeds", "1.." + experiment.seeds().count());
    Map<String, String> provenance = new LinkedHashMap<>();
    provenance.put("state", state.name().toLowerCase(Locale.ROOT));
    provenance.put("command", "java -jar harness.jar experiments/slow-vs-fast.properties");
    provenance.put("tool.version", "0.1.0");
    provenance.put("host", "bench");
    provenance.put("start", "2026-01-02T03:04:05Z");
    provenance.put("end", "");
    return new RunFacts(settings, provenance, List.of(), Set.of(), Map.of());
  }

  /** The report of a run that has come this far, without trials yet. */
  public static ReportBuilder report(Experiment experiment, RunState state) {
    return report(Study.of(experiment), facts(experiment, state));
  }

  /** A report without trials yet whose page shows the first trials. */
  public static ReportBuilder report(Study study, RunFacts facts) {
    EmbeddedTrials first = EmbeddedTrials.first(study);
    return new ReportBuilder(study, facts, first, first);
  }

  /** The data of the report of a complete run, without trials yet. */
  public static StudyData study(Experiment experiment) {
    return new StudyData(Study.of(experiment), facts(experiment, RunState.COMPLETE));
  }

  /** The trials of such data at its one point. */
  public static RunData data(Experiment experiment) {
    return study(experiment).first();
  }

  /** The trial of a seed as a virtual run has it, with a check that found nothing. */
  public static TrialAnalysis modelled(Experiment experiment, long seed) {
    TrialSpec spec = experiment.trial(seed);
    TrialMeasures measures = new TrialMeasures(spec, TimeBase.virtual());
    VirtualTrial.run(spec, measures);
    return analysed(experiment, spec, measures);
  }

  /** A complete trial with these measures, with a check that found nothing. */
  public static TrialAnalysis analysed(
      Experiment experiment, TrialSpec spec, TrialMeasures measures) {
    return new TrialAnalysis(
        complete(experiment, spec),
        checked(1200),
        measures.measures(),
        measures.series(),
        Optional.empty(),
        measures.faults());
  }

  /** The trial of a seed as real time would have it: every tick late by some microseconds. */
  public static TrialAnalysis late(Experiment experiment, long seed) {
    TrialSpec spec = experiment.trial(seed);
    TrialMeasures measures = new TrialMeasures(spec, TimeBase.real(0, 1));
    VirtualTrial.run(spec, new LateListener(measures, seed));
    return new TrialAnalysis(
        complete(experiment, spec),
        checked(1200),
        measures.measures(),
        measures.series(),
        Optional.empty(),
        measures.faults());
  }

  /**
   * A trial whose measures are given by hand, the others undefined but the rate; its clocks,
   * offsets and queues are straight lines to their final values, every jump is 1, and in real time
   * of ten ticks nine are 20 us late and one 90.
   *
   * @param measures process 1 first
   */
  public static TrialAnalysis constructed(
      Experiment experiment, long seed, List<Map<Metric, Double>> measures) {
    TrialSpec spec = experiment.trial(seed);
    List<ProcessMeasures> processes = new ArrayList<>();
    List<ProcessSeries> series = new ArrayList<>();
    for (int process = 1; process <= measures.size(); process++) {
      Map<Metric, Double> values = new HashMap<>(measures.get(process - 1));
      values.put(Metric.RATE, spec.schedule(process).rate().perSecond());
      processes.add(ProcessMeasures.of(process, metric -> values.getOrDefault(metric, Double.NaN)));
      series.add(
          new ProcessSeries(
              process,
              line(values.getOrDefault(Metric.FINAL_CLOCK, 0.0)),
              line(values.getOrDefault(Metric.OFFSET_FINAL, 0.0)),
              line(values.getOrDefault(Metric.QUEUE_FINAL, 0.0)),
              new Distribution(List.of(new Distribution.Bin(1, 10))),
              lateness(experiment)));
    }
    double end = experiment.durationNs() / 1e9;
    TrialSeries lines = new TrialSeries(List.of(0.0, end / 2, end), series);
    return new TrialAnalysis(
        complete(experiment, spec),
        checked(1200),
        processes,
        ProcessPercentile.describes(processes.size()) ? lines.overProcesses() : lines);
  }

  /** In real time of ten ticks nine are 20 us late and one 90; in virtual time none is measured. */
  private static Distribution lateness(Experiment experiment) {
    return experiment.time() == TimeMode.VIRTUAL
        ? new Distribution(List.of())
        : new Distribution(List.of(new Distribution.Bin(20, 9), new Distribution.Bin(90, 1)));
  }

  private static LongSamples line(double end) {
    return LongSamples.of(0, Math.round(end / 2), Math.round(end));
  }

  /**
   * A forecast for these whole rates whose measures are given by hand.
   *
   * @param measures by column, process 1 first
   */
  public static TrialForecast forecast(List<Map<String, Double>> measures, long... rates) {
    Prediction prediction =
        Prediction.of(Arrays.stream(rates).mapToObj(Rate::of).toList(), Die.ofSides(10));
    return new TrialForecast(
        prediction, prediction.clocks((fastestFirst, sides) -> new ClockRate.Exact(6)), measures);
  }

  /** The forecasts of theory for the trials of these rates, with a clock rate of 6. */
  public static Forecasts forecasts(Experiment experiment, List<List<Rate>> trials) {
    return Forecasts.from(experiment, (fastestFirst, sides) -> new ClockRate.Exact(6), trials);
  }

  /** The record of a complete trial. */
  public static TrialRecord complete(Experiment experiment, TrialSpec spec) {
    return record(experiment, spec, TrialRecord.State.COMPLETE, "");
  }

  /** A trial that failed. */
  public static TrialAnalysis failed(Experiment experiment, long seed, String cause) {
    CheckResult check =
        new CheckResult(
            Verdict.INCOMPLETE,
            checked(300).rules(),
            List.of("process 2 received message 1-7, whose send is not logged"));
    return new TrialAnalysis(
        record(experiment, experiment.trial(seed), TrialRecord.State.FAILED, cause),
        check,
        List.of(),
        new TrialSeries(List.of(), List.of()));
  }

  /** The same trial with a broken clock rule. */
  public static TrialAnalysis invalid(TrialAnalysis trial, String violation) {
    List<RuleResult> rules =
        Arrays.stream(Rule.values())
            .map(
                rule ->
                    rule == Rule.CLOCK_RULE
                        ? new RuleResult(rule, 1200, 3, violation)
                        : new RuleResult(rule, 1200, 0, ""))
            .toList();
    return new TrialAnalysis(
        trial.record(),
        new CheckResult(Verdict.INVALID, rules, List.of()),
        trial.measures(),
        trial.series(),
        trial.relay(),
        trial.faults());
  }

  /** A check in which every rule held for so many events. */
  public static CheckResult checked(long examined) {
    return new CheckResult(
        Verdict.VALID,
        Arrays.stream(Rule.values())
            .map(rule -> new RuleResult(rule, examined, 0, ""))
            .collect(Collectors.toList()),
        List.of());
  }

  private static TrialRecord record(
      Experiment experiment, TrialSpec spec, TrialRecord.State state, String cause) {
    List<ProcessEnd> ends = new ArrayList<>();
    for (int process = 1; process <= spec.processes(); process++) {
      ends.add(new ProcessEnd(OptionalInt.empty(), OptionalLong.empty(), "", OptionalLong.of(0)));
    }
    return new TrialRecord(
        "",
        spec,
        experiment.time(),
        experiment.timeScale(),
        state,
        cause,
        0,
        ends,
        Optional.empty(),
        Collections.nCopies(spec.faults().list().size(), TrialRecord.FaultDone.NOT_DONE));
  }
}
