package chat.parlance.xmpp.xml;

import java.util.Arrays;

/// Pairs of places in a byte array, as many as come.
final class Positions {

  private int[] places = new int[16];
  private int size;

  void add(int start, int end) {
    if (size + 2 > places.length) {
      places = Arrays.copyOf(places, places.length * 2);
    }
    places[size] = start;
    places[size + 1] = end;
    size += 2;
  }

  int[] toArray() {
    return Arrays.copyOf(places, size);
  }

  int size() {
    return size;
  }

  int get(int index) {
    return places[index];
  }

  void set(int index, int place) {
    places[index] = place;
  }

  void truncate(int newSize) {
    size = newSize;
  }
}
