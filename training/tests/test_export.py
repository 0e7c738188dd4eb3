import tempfile
import unittest
from pathlib import Path

import onnx
import torch

from roompulse_training.data import CLASSES
from roompulse_training.export import export
from roompulse_training.net import NETS
from roompulse_training.set_temperature import set_temperature


class ExportTest(unittest.TestCase):
    def setUp(self):
        folder = tempfile.TemporaryDirectory()
        self.addCleanup(folder.cleanup)
        file = Path(folder.name) / "net.onnx"
        torch.manual_seed(0)
        export(NETS["small"](), file, temperature=1.25)
        self.model = onnx.load(str(file))

    def test_the_batch_is_free_and_the_names_are_the_contracts(self):
        (crops,), outputs = self.model.graph.input, self.model.graph.output
        self.assertEqual(crops.name, "crops")
        self.assertEqual([output.name for output in outputs], ["logits", "probabilities"])
        batch, *rest = crops.type.tensor_type.shape.dim
        self.assertEqual(batch.dim_param, "batch")
        self.assertEqual([d.dim_value for d in rest], [1, 48, 48])

    def test_normalisations_are_folded_and_the_softmax_is_inside(self):
        kinds = [node.op_type for node in self.model.graph.node]
        self.assertNotIn("BatchNormalization", kinds)
        self.assertNotIn("Dropout", kinds)
        self.assertEqual(kinds[-1], "Softmax")

    def test_the_file_says_its_labels_and_preprocessing_and_temperature(self):
        properties = {p.key: p.value for p in self.model.metadata_props}
        self.assertEqual(properties["labels"].split(","), list(CLASSES))
        self.assertEqual(properties["preprocessing_version"], "2")
        self.assertIn("(15.4, 18.9) (32.6, 18.9) (24, 36.5)", properties["preprocessing"])
        self.assertEqual(float(properties["temperature"]), 1.25)

    def test_the_temperature_can_be_changed_without_the_checkpoint(self):
        self.assertEqual(set_temperature(self.model, 2.0), 1.25)
        self.assertEqual(set_temperature(self.model, 1.0), 2.0)
        properties = {p.key: p.value for p in self.model.metadata_props}
        self.assertEqual(float(properties["temperature"]), 1.0)
        self.assertEqual(properties["labels"].split(","), list(CLASSES))
        onnx.checker.check_model(self.model, full_check=True)


if __name__ == "__main__":
    unittest.main()
