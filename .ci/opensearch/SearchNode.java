import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.opensearch.analysis.common.CommonAnalysisPlugin;
import org.opensearch.common.settings.Settings;
import org.opensearch.node.InternalSettingsPreparer;
import org.opensearch.node.Node;
import org.opensearch.transport.Netty4Plugin;

/** One node of a search cluster on the loopback. Arguments: its name, its folder, its port for
 * questions and that for the other nodes, the addresses and the names of all nodes, its roles. */
public class SearchNode {
  static class WithPlugins extends Node {
    WithPlugins(Settings settings) {
      super(
          InternalSettingsPreparer.prepareEnvironment(settings, Map.of(), null, () -> "localhost"),
          List.of(CommonAnalysisPlugin.class, Netty4Plugin.class),
          false);
    }
  }

  public static void main(String[] arguments) throws Exception {
    Path home = Path.of(arguments[1]);
    Settings settings =
        Settings.builder()
            .put("cluster.name", "penholder-trial")
            .put("node.name", arguments[0])
            .put("path.home", home)
            .put("network.host", "127.0.0.1")
            .put("http.port", arguments[2])
            .put("transport.port", arguments[3])
            .putList("discovery.seed_hosts", arguments[4].split(","))
            .putList("cluster.initial_cluster_manager_nodes", arguments[5].split(","))
            .putList("node.roles", arguments[6].split(","))
            .put("http.type", "netty4")
            .put("transport.type", "netty4")
            .put("cluster.routing.allocation.disk.threshold_enabled", false)
            .build();
    Node node = new WithPlugins(settings).start();
    Runtime.getRuntime().addShutdownHook(new Thread(() -> {
      try {
        node.close();
      } catch (Exception ignored) {
        // The process ends anyway.
      }
    }));
    Thread.currentThread().join();
  }
}
