package lamplight.trial;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Random;
import java.util.TreeMap;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class IndexHeapTest {
  @ParameterizedTest
  @ValueSource(longs = {1, 2, 3, 4})
  void shouldGiveTheLowestKeyFirstAndTheLowestIndexAmongEqualOnes(long seed) {
    Random random = new Random(seed);
    int capacity = 1 + random.nextInt(20);
    IndexHeap heap = new IndexHeap(capacity);
    // Keys are few, so that many are equal; key * 100 + index orders as the heap must.
    TreeMap<Integer, Integer> model = new TreeMap<>();
    for (int step = 0; step < 2_000; step++) {
      int index = random.nextInt(capacity);
      if (!model.containsValue(index)) {
        int key = random.nextInt(5) - 2;
        heap.add(index, key);
        model.put(key * 100 + index, index);
      } else {
        assertThat(heap.removeFirst())
            .as("seed %d", seed)
            .isEqualTo(model.pollFirstEntry().getValue());
      }
      assertThat(heap.isEmpty()).as("seed %d", seed).isEqualTo(model.isEmpty());
    }
  }
}
