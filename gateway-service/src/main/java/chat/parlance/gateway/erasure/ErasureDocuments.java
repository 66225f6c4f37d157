package chat.parlance.gateway.erasure;

import chat.parlance.log.Inbox;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Date;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.bson.Document;
import org.jspecify.annotations.Nullable;

/// The form of an erasure in the collection `erasures`.
final class ErasureDocuments {

  private ErasureDocuments() {}

  static Document document(Erasure erasure) {
    return new Document("_id", erasure.id().text())
        .append("begun", Date.from(erasure.begun()))
        .append("parts", erasure.parts().stream().map(ErasureDocuments::part).toList())
        .append("ends", ends(erasure.ends()))
        .append("finished", date(erasure.finished()));
  }

  static Erasure erasure(Document document) {
    return new Erasure(
        new ErasureId(document.getString("_id")),
        document.getDate("begun").toInstant(),
        document.getList("parts", Document.class).stream().map(ErasureDocuments::part).toList(),
        ends(document.getList("ends", Document.class)),
        instant(document.getDate("finished")));
  }

  private static Document part(Erasure.Part part) {
    var document =
        new Document("service", part.service()).append("finished", date(part.finished()));
    var place = part.place();
    return place == null
        ? document
        : document.append("partition", place.partition()).append("offset", place.offset());
  }

  private static Erasure.Part part(Document document) {
    var service = document.getString("service");
    var partition = document.getInteger("partition");
    var place =
        partition == null
            ? null
            : new Place(new Inbox(service), partition, document.getLong("offset"));
    return new Erasure.Part(service, place, instant(document.getDate("finished")));
  }

  private static List<Document> ends(Map<Inbox, Map<Integer, Long>> ends) {
    var documents = new ArrayList<Document>();
    ends.forEach((inbox, all) ->
        all.forEach((partition, end) ->
            documents.add(
                new Document("service", inbox.name())
                    .append("partition", partition)
                    .append("end", end))));
    return documents;
  }

  private static Map<Inbox, Map<Integer, Long>> ends(List<Document> documents) {
    var ends = new HashMap<Inbox, Map<Integer, Long>>();
    for (var document : documents) {
      ends.computeIfAbsent(new Inbox(document.getString("service")), _ -> new HashMap<>())
          .put(document.getInteger("partition"), document.getLong("end"));
    }
    return ends;
  }

  private static @Nullable Date date(@Nullable Instant instant) {
    return instant == null ? null : Date.from(instant);
  }

  private static @Nullable Instant instant(@Nullable Date date) {
    return date == null ? null : date.toInstant();
  }
}
